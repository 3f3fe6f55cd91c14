package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;
import org.palabre.testing.call.Habit;
import org.palabre.testing.call.SipPhone;
import org.palabre.testing.call.Sounds;

/** Twenty are invited to twelve seats and called: the page tells of each what became of it (P16, N7). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class RollCallIT {
    private static final int INVITED = 20;
    private static final int SEATS = 12;
    private static final Duration SOON_AFTER = Duration.ofMillis(300);
    private static final Habit COMES = Habit.answersAndKeys(SOON_AFTER, ",,1");

    /** Longer than all calls take that nobody answers. */
    private static final Duration THROUGH = Duration.ofSeconds(150);

    private final Palabre palabre;
    private final Console console;
    private final Callers callers;
    private final AtomicLong mostSeats = new AtomicLong();
    private SipPhone phones;

    RollCallIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
        callers = new Callers(palabre);
    }

    @BeforeAll
    void takePhones() {
        phones = SipPhone.listening(palabre.phonePort()).otherwise(COMES);
        phones.when(phone(0), Habit.busy());
        phones.when(phone(1), Habit.busy());
        phones.when(phone(2), Habit.neverAnswers());
        phones.when(phone(3), Habit.neverAnswers());
        List.of(4, 5, 6)
                .forEach(i -> phones.when(
                        phone(i),
                        Habit.answersAndPlays(SOON_AFTER, Sounds.french().get("help-moderator"))));
        phones.when(phone(7), Habit.rejects());
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @AfterAll
    void close() {
        phones.close();
        console.close();
    }

    @Test
    void everybodyShouldBeCalledWithinTheSeatsAndHisFateShown() {
        Meeting meeting = Meeting.at(palabre).by("paul").cap(SEATS).reserve();
        Rest paul = palabre.as("paul");
        invite(meeting, paul);
        callers.leads(meeting);
        meeting.awaitInside(1);
        LivePage page = LivePage.open(console, console.reading("paul", "en"), meeting.number());
        assertThat(page.page().locator("[id='live:roll'] [role=status]")).containsText("0 of 20");

        page.page().locator("[id='live:callMissing']").click();
        page.page().locator("[id='calling:yes']").click();

        shows(page, 2, "Ringing");
        shows(page, 0, "Will be called again");
        awaitPresences(meeting, paul, "BUSY", 2);
        phones.when(phone(1), COMES);
        awaitPresences(meeting, paul, "IN", SEATS - 1);
        awaitPresences(meeting, paul, "BUSY", 1);
        awaitPresences(meeting, paul, "NO_ANSWER", 2);
        awaitPresences(meeting, paul, "NOT_CONFIRMED", 3);
        awaitPresences(meeting, paul, "REJECTED", 1);
        awaitPresences(meeting, paul, "MISSING", 2);
        assertThat(page.page().locator("[id='live:roll'] [role=status]")).containsText("11 of 20");
        shows(page, 0, "Busy");
        shows(page, 1, "Present");
        shows(page, 2, "No answer");
        shows(page, 4, "Voicemail");
        shows(page, 7, "Rejected");
        shows(page, 19, "To be called");

        phones.awaitCall(phone(1), Meeting.SOON).hangUp();

        shows(page, 1, "Left");
        awaitPresences(meeting, paul, "IN", SEATS - 1);
        awaitPresences(meeting, paul, "MISSING", 1);
        page.page().locator("[id='live:stopCalling']").click();
        assertThat(page.page().locator("[id='live:stopCalling']")).hasCount(0);
        assertThat(mostSeats.get()).isEqualTo(SEATS);
        assertThat(page.neverReloaded()).isTrue();
        meeting.does("live/end", "");
        meeting.awaitNobody();
    }

    private static void invite(Meeting meeting, Rest owner) {
        String guests = IntStream.range(0, INVITED)
                .mapToObj(i -> "Guest %02d <guest%02d@example.org>".formatted(i, i))
                .collect(Collectors.joining("\\n"));
        String path = "conferences/" + meeting.number() + "/guests";
        assertThat(owner.post(path, "{\"guests\":\"" + guests + "\",\"language\":\"en\"}")
                        .status())
                .isEqualTo(202);
        List<JsonObject> invited = owner.get(path).list();
        assertThat(invited).hasSize(INVITED);
        for (int i = 0; i < INVITED; i++) {
            Rest.Answer answer =
                    owner.put(path + "/" + invited.get(i).getJsonNumber("id"), "{\"phone\":\"" + phone(i) + "\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        }
    }

    private static String phone(int i) {
        return "104%02d".formatted(i);
    }

    private static void shows(LivePage page, int guest, String presence) {
        Locator row = page.page()
                .locator("[id='live:roll'] li")
                .filter(new Locator.FilterOptions().setHasText("Guest %02d".formatted(guest)));
        assertThat(row).containsText(presence, new ContainsTextOptions().setTimeout(THROUGH.toMillis()));
    }

    /** Looks meanwhile how many seats are taken, with those that ring. */
    private void awaitPresences(Meeting meeting, Rest owner, String presence, long people) {
        JsonObject[] last = {null};
        Await.until(() -> people + " are " + presence + ", but it is " + last[0], THROUGH, () -> {
            mostSeats.accumulateAndGet(
                    meeting.live().map(Live::people).map(List::size).orElse(0), Math::max);
            last[0] =
                    owner.get("conferences/" + meeting.number() + "/roll-call").json();
            return last[0].getJsonArray("invited").getValuesAs(JsonObject.class).stream()
                            .filter(one -> one.getString("presence").equals(presence))
                            .count()
                    == people;
        });
    }
}
