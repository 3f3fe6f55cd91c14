package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Time;
import org.palabre.testing.Await;

/** The calendar: looked at, clicked, and conferences dragged in it (P2). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class CalendarIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Nothing else is as early: of a full day the first ones are shown. */
    private static final LocalTime EARLY = LocalTime.of(0, 10);

    private final Palabre palabre;
    private final Console console;
    private final Rest fatou;
    private final List<String> faults = new ArrayList<>();
    private Page page;
    private LocalDate today;

    CalendarIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
        fatou = palabre.as("fatou");
    }

    @BeforeEach
    void signIn() {
        page = console.reading("fatou", "en");
        page.setViewportSize(1280, 1600);
        page.onPageError(faults::add);
        today = LocalDate.ofInstant(new Time(palabre).now(), PARIS);
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void aClickShouldOpenTheConference() {
        String name = reserved(today.plusDays(2), 7).getString("name");
        open();

        event(name).click();

        assertThat(page.locator("h1")).hasText(name);
        assertThat(faults).isEmpty();
    }

    @Test
    void anEmptyPlaceShouldOpenTheFormWithItsStart() {
        open();

        day(today.plusDays(3)).click(new Locator.ClickOptions().setPosition(8, 8));

        assertThat(page.locator("h1")).hasText("Reserve a conference");
        assertThat(new ReservePage(page).input("plannedStart"))
                .hasValue(Pattern.compile("%02d/%02d/%d 09:00"
                        .formatted(
                                today.plusDays(3).getDayOfMonth(),
                                today.plusDays(3).getMonthValue(),
                                today.plusDays(3).getYear())));
    }

    @Test
    void aConferenceShouldBeDraggedToAnotherDayAndBack() {
        JsonObject conference = reserved(today.plusDays(2), 7);
        open();

        drag(event(conference.getString("name")), day(today.plusDays(3)));
        assertThat(page.locator("[role=status]")).containsText(conference.getString("name") + " is now planned for");
        assertThat(startOf(conference)).isEqualTo(at(today.plusDays(3)));

        page.locator("[id='calendar:undo']").click();
        assertThat(page.locator("[id='calendar:undo']")).hasCount(0);
        assertThat(startOf(conference)).isEqualTo(at(today.plusDays(2)));
    }

    @Test
    void aMoveThatIsRefusedShouldGoBack() {
        JsonObject conference = reserved(today.plusDays(2), 3);
        open();

        drag(event(conference.getString("name")), day(today)); // the early hour has passed

        assertThat(page.locator("[id=messages]")).containsText("This date has passed.");
        assertThat(day(today.plusDays(2))
                        .locator(".fc-event")
                        .filter(new Locator.FilterOptions().setHasText(conference.getString("name"))))
                .hasCount(1);
        assertThat(startOf(conference)).isEqualTo(at(today.plusDays(2)));
    }

    @Test
    void frenchShouldBeSpokenThroughout() {
        page = console.reading("fatou", "fr");
        page.onPageError(faults::add);
        open();

        assertThat(page.locator(".fc-dayGridMonth-button")).hasText("Mois");
        assertThat(page.locator(".fc-timeGridWeek-button")).hasText("Semaine");
        assertThat(page.locator(".fc-col-header-cell").first()).containsText("lun");
        page.locator(".fc-timeGridWeek-button").click();
        assertThat(page.locator(".fc-timegrid")).isVisible();
        assertThat(faults).isEmpty();
    }

    @Test
    void narrowScreensShouldHaveAnAgenda() {
        String name = reserved(today.plusDays(2), 7).getString("name");
        page.setViewportSize(390, 844);
        console.open(page, "/conference/calendar.xhtml");

        assertThat(page.locator(".calendar-grid")).isHidden();
        page.locator(".agenda .row-link")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        assertThat(page.locator("h1")).hasText(name);
    }

    private void open() {
        console.open(page, "/conference/calendar.xhtml");
        day(today).waitFor();
        Await.until("the calendar listens to the mouse", Console.SOON, this::listens);
    }

    private boolean listens() {
        return Boolean.TRUE.equals(page.evaluate(
                "document.readyState === 'complete' && !!window.PrimeFaces && PrimeFaces.ajax.Queue.isEmpty()"));
    }

    private Locator day(LocalDate date) {
        return page.locator(".fc-daygrid-day[data-date='" + date + "']");
    }

    private Locator event(String name) {
        return page.locator(".fc-event").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** In steps, as a hand does; days on which much is planned are taller than the window. */
    private void drag(Locator what, Locator to) {
        what.scrollIntoViewIfNeeded();
        var from = what.boundingBox();
        var there = to.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(there.x + there.width / 2, there.y + 12, new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
    }

    private JsonObject reserved(LocalDate day, int validityDays) {
        String name = "Cal " + UUID.randomUUID().toString().substring(0, 6);
        Rest.Answer answer = fatou.post(
                "conferences",
                "{\"name\":\"%s\",\"plannedStart\":\"%s\",\"validityDays\":%d}".formatted(name, at(day), validityDays));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(EARLY).atZone(PARIS).toInstant();
    }

    private Instant startOf(JsonObject conference) {
        return Instant.parse(fatou.get("conferences/" + conference.getString("number"))
                .json()
                .getString("plannedStart"));
    }
}
