package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

/** Series in the console and over REST: reserved, changed and cancelled, one, some or all (P2). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class SeriesIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Palabre palabre;
    private final Console console;
    private final Rest fatou;
    private Page page;

    SeriesIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
        fatou = palabre.as("fatou");
    }

    @BeforeEach
    void signIn() {
        page = console.reading("fatou", "en");
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void aSeriesShouldBeReservedWithItsDatesInSight() {
        ReservePage form = ReservePage.open(console, page).onADate().name("Stand-up");
        type(form.input("plannedStart"), inDays(3).withHour(10).format(TYPED));
        assertThat(page.locator(".summary")).containsText("11:00");
        page.locator("[id='form:repeats']").selectOption("DAILY");
        assertThat(page.locator(".dates")).containsText("10 dates");
        type(form.input("count"), "7");
        assertThat(page.locator(".dates")).containsText("7 dates");
        assertThat(page.locator(".dates li")).hasCount(5);
        assertThat(page.locator("[id='form:validityDays']")).hasCount(0);

        form.save();

        assertThat(page.locator(".page-note[role=status]")).containsText("The conference is reserved");
        assertThat(occurrences()).hasCount(7);
        assertThat(page.locator(".t-series")).containsText("Future");
        console.open(page, "/conference/future.xhtml");
        assertThat(page.locator(".in-series").first()).isVisible();
    }

    @Test
    void aSeriesWithoutItsEndShouldBeRefusedThere() {
        ReservePage form = ReservePage.open(console, page).onADate().name("Stand-up");
        form.forge("plannedStart", inDays(3).format(TYPED));
        page.locator("[id='form:repeats']").selectOption("WEEKLY");
        page.locator("[id='form:counted'] label[for='form:counted:1']").click();
        form.input("until").waitFor();

        form.save();

        assertThat(form.fault("until")).hasText("This field is required.");
    }

    @Test
    void thisAndTheFollowingShouldMoveTogether() {
        List<String> numbers = reserved(4);
        console.open(page, "/conference/edit.xhtml?number=" + numbers.get(2));
        page.locator("label[for='form:scope:1']").click();
        ReservePage form = new ReservePage(page);
        String typed = form.input("plannedStart").inputValue();

        form.forge("plannedStart", typed.replace("10:00", "15:30")).save();

        assertThat(page.locator(".page-note[role=status]")).containsText("The changes are saved");
        assertThat(page.locator(".t-series .chip")).hasText(new String[] {"Moved", "Moved"});
        assertThat(fatou.get("conferences/" + numbers.get(0)).json().getString("plannedStart"))
                .isEqualTo(start(0, 10, 0));
        assertThat(fatou.get("conferences/" + numbers.get(3)).json().getString("plannedStart"))
                .isEqualTo(start(3, 15, 30));
    }

    @Test
    void whatWasDeletedTogetherShouldComeBackTogether() {
        List<String> numbers = reserved(4);
        console.open(page, "/conference/show.xhtml?number=" + numbers.get(1));
        assertThat(page.locator(".steps").first()).isVisible();
        assertThat(page.locator(".codes")).containsText(numbers.get(0));
        page.locator("[id=actions] .btn-danger").click();
        page.locator("label[for='confirmation:scope:1']").click();
        page.locator("[id='confirmation:yes']").click();
        assertThat(page.locator("[role=status]")).containsText("3 conferences deleted");
        assertThat(fatou.get("conferences/" + numbers.get(3)).status()).isEqualTo(404);

        page.locator("[id='list:undo']").click();
        assertThat(page.locator("[id='list:undo']")).hasCount(0);
        assertThat(fatou.get("conferences/" + numbers.get(3)).status()).isEqualTo(200);
    }

    @Test
    void programsShouldChangeAndCancelByScope() {
        List<String> numbers = reserved(4);
        String series = "series/" + numbers.get(0);
        assertThat(fatou.patch(series + "?scope=some", "{}").status()).isEqualTo(400);
        assertThat(fatou.delete(series).status()).isEqualTo(400);

        JsonObject renamed =
                fatou.patch(series + "?scope=all", "{\"name\":\"Renamed\"}").json();
        assertThat(conferences(renamed))
                .extracting(one -> one.getString("name"))
                .containsOnly("Renamed");
        assertThat(conferences(renamed))
                .extracting(one -> one.getString("dialNumber"))
                .containsOnly(numbers.get(0));

        Rest.Answer cancelled = fatou.delete("series/" + numbers.get(2) + "?scope=following");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().getJsonArray("numbers")).hasSize(2);
        assertThat(fatou.get(series).json().getJsonArray("occurrences").getValuesAs(JsonObject.class))
                .extracting(one -> one.getBoolean("cancelled"))
                .containsExactly(false, false, true, true);
        assertThat(palabre.as("paul").get(series).status()).isEqualTo(404);

        String together = cancelled.body();
        assertThat(palabre.as("paul").post("restorations", together).status()).isEqualTo(404);
        Rest.Answer restored = fatou.post("restorations", together);
        assertThat(restored.status()).as(restored.body()).isEqualTo(200);
        assertThat(fatou.get(series).json().getJsonArray("occurrences").getValuesAs(JsonObject.class))
                .extracting(one -> one.getBoolean("cancelled"))
                .containsOnly(false);
    }

    /** As somebody does, who then goes on to the next field. */
    private static void type(Locator field, String value) {
        field.press("Control+a");
        field.pressSequentially(value);
        field.press("Tab");
    }

    private Locator occurrences() {
        return page.locator("[id='series-list:occurrences_data'] > tr");
    }

    /** Daily from the day after tomorrow, at ten in Paris; their numbers in order. */
    private List<String> reserved(int many) {
        Rest.Answer answer = fatou.post("series", """
                {"name":"Daily","durationMinutes":30,"recurrence":
                 {"rhythm":"DAILY","from":"%s","time":"10:00","zone":"Europe/Paris","count":%d}}""".formatted(inDays(2).toLocalDate(), many));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return conferences(answer.json()).stream()
                .map(one -> one.getString("number"))
                .toList();
    }

    private static List<JsonObject> conferences(JsonObject series) {
        return series.getJsonArray("occurrences").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getJsonObject("conference"))
                .toList();
    }

    private String start(int day, int hour, int minute) {
        return inDays(2 + day)
                .toLocalDate()
                .atTime(hour, minute)
                .atZone(PARIS)
                .toInstant()
                .toString();
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(new Time(palabre).now(), PARIS)
                .plusDays(days)
                .truncatedTo(ChronoUnit.HOURS);
    }
}
