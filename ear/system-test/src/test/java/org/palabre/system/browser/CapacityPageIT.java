package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.SharesPalabre;

/** How full the platform is booked, by day and by week (P1). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class CapacityPageIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Palabre palabre;
    private final Console console;

    CapacityPageIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void aBookedHourShouldBeSeenOnItsDayAndInItsWeek() {
        LocalDate day = dayAhead(300);
        Rest operator = palabre.as("operator");
        var reserved = operator.post(
                "conferences", """
                {"name":"Plénière","plannedStart":"%s","durationMinutes":90,"validityDays":366,"maxParticipants":40}""".formatted(day.atTime(14, 0).atZone(PARIS).toInstant()));
        assertThat(reserved.status()).as(reserved.body()).isEqualTo(201);

        Page page = console.reading("admin", "en");
        console.open(page, "/capacity/capacity.xhtml");
        type(page, day);
        assertThat(page.locator(".stats .stat").first()).containsText("40");
        assertThat(page.locator(".stats .stat").first()).containsText("14:00");
        // a bar for each quarter of an hour, whose height somebody can read
        assertThat(page.locator(".chart rect")).hasCount(6);
        assertThat(page.locator(".chart rect title").first()).containsText(": 40");
        page.locator(".chart-table summary").click();
        assertThat(row(page, "14:00")).containsText("40");
        assertThat(row(page, "15:00")).containsText("40");
        assertThat(row(page, "16:00").locator("td").first()).hasText("0");

        page.locator("label[for='seats:week:1']").click();
        assertThat(page.locator(".chart rect")).hasCount(2);
        page.locator("[id='seats:next']").click();
        assertThat(page.locator(".stats .stat").first()).containsText("Nothing is booked");
        page.locator("[id='seats:previous']").click();
        assertThat(page.locator(".stats .stat").first()).containsText("40");

        operator.delete("conferences/" + reserved.json().getString("number"));
    }

    @Test
    void restShouldTellThePeaksOfEachStep() {
        LocalDate day = dayAhead(310);
        Rest operator = palabre.as("operator");
        JsonObject booked = operator.get("capacity?from=" + day + "&to=" + day + "&step=360&zone=Europe/Paris")
                .json();

        assertThat(booked.getInt("seats")).isEqualTo(100_000);
        assertThat(booked.getJsonArray("steps")).hasSize(4);
        assertThat(booked.getJsonArray("steps").getJsonObject(0).getString("from"))
                .isEqualTo(day.atStartOfDay(PARIS).toInstant().toString());
        assertThat(operator.get("capacity?from=" + day).status()).isEqualTo(400);
        assertThat(operator.get("capacity?from=" + day + "&to=" + day.minusDays(3))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void employeesShouldNotSeeIt() {
        assertThat(console.open(console.reading("fatou", "en"), "/capacity/capacity.xhtml")
                        .status())
                .isEqualTo(403);
        assertThat(palabre.as("fatou")
                        .get("capacity?from=2026-03-14&to=2026-03-14")
                        .status())
                .isEqualTo(403);
    }

    /** Far enough that no other test has booked anything. */
    private LocalDate dayAhead(int days) {
        Instant now = Instant.parse(palabre.as("operator").get("clock").json().getString("now"));
        return LocalDate.ofInstant(now, PARIS).plusDays(days);
    }

    private static void type(Page page, LocalDate day) {
        Locator field = page.locator("[id='seats:day_input']");
        field.fill(TYPED.format(day));
        page.keyboard().press("Tab");
    }

    private static Locator row(Page page, String hour) {
        return page.locator(".plain tbody tr").filter(new Locator.FilterOptions().setHasText(hour));
    }
}
