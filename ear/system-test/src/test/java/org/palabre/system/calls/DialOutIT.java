package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.SharesPalabre;
import org.palabre.testing.Await;
import org.palabre.testing.call.Habit;
import org.palabre.testing.call.SipCall;
import org.palabre.testing.call.SipPhone;
import org.palabre.testing.call.Sounds;

/** Calling somebody into a conference, and all that may come of it (S20, P17, P32). */
@SharesPalabre
@Timeout(240)
class DialOutIT {
    private static final Duration AT_ONCE = Duration.ofMillis(300);
    private static SipPhone phones;

    private final Palabre palabre;
    private final Callers callers;

    DialOutIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @BeforeAll
    static void takePhones(Palabre palabre) {
        phones = SipPhone.listening(palabre.phonePort());
    }

    @AfterAll
    static void putDown() {
        phones.close();
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @SideBySide
    void whoAnswersAndKeys1ShouldBeIn() {
        phones.when("10201", Habit.answers(Duration.ofSeconds(2)));
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        meeting.dialOut("10201");
        meeting.awaitPerson("10201", one -> one.state().equals("RINGING"));
        SipCall call = phones.awaitCall("10201", Meeting.SOON).awaitAnswered(Meeting.SOON);
        Guest called = new Guest("10201", call, Sounds.french());
        called.hears("invited-by");
        called.hears("press-1");
        call.keys("1");
        assertThat(meeting.awaitPerson("10201", Live.Person::isIn).role()).isEqualTo("PARTICIPANT");
        called.talksWith(moderator);
        call.hangUp();
        meeting.awaitInside(1);
    }

    @SideBySide
    void busyShouldBeTold() {
        phones.when("10202", Habit.busy());
        comesToNothing("10202", "BUSY");
    }

    @SideBySide
    void rejectionShouldBeTold() {
        phones.when("10203", Habit.rejects());
        comesToNothing("10203", "REJECTED");
    }

    @SideBySide
    void noAnswerShouldBeTold() {
        phones.when("10204", Habit.neverAnswers());
        comesToNothing("10204", "NO_ANSWER");
    }

    @SideBySide
    void voiceThatPressesNothingShouldNotComeIn() {
        phones.when("10205", Habit.answersAndPlays(AT_ONCE, Sounds.french().get("help-moderator")));
        comesToNothing("10205", "NOT_CONFIRMED");
    }

    private void comesToNothing(String number, String outcome) {
        Meeting meeting = Meeting.at(palabre).reserve();
        callers.leads(meeting);
        long session = meeting.awaitInside(1).session();
        meeting.dialOut(number);
        Await.until(
                () -> outcome + ", but the session is " + meeting.session(session),
                Meeting.SOON.multipliedBy(2),
                () -> meeting.session(session).getJsonArray("attempts").getValuesAs(JsonObject.class).stream()
                        .anyMatch(one -> one.getString("number").equals(number)
                                && one.getString("outcome").equals(outcome)));
        assertThat(meeting.awaitInside(1).people()).hasSize(1);
        assertThat(meeting.session(session).getJsonArray("participations")).hasSize(1);
    }

    @SideBySide
    void ringingShouldHoldASeat() {
        phones.when("10206", Habit.neverAnswers());
        Meeting meeting = Meeting.at(palabre).cap(2).reserve();
        callers.leads(meeting);
        meeting.dialOut("10206");
        meeting.await("ringing", live -> live.with("RINGING") == 1);
        callers.keysCode(meeting.userCode()).hears("full");
        Rest.Answer more = meeting.asks("live/dial-out", "{\"number\":\"10207\"}");
        assertThat(more.status()).as(more.body()).isEqualTo(409);
        assertThat(more.json().getString("key")).isEqualTo("refused.full");
    }

    @SideBySide
    void endShouldStopTheRinging() {
        phones.when("10208", Habit.neverAnswers());
        Meeting meeting = Meeting.at(palabre).reserve();
        callers.leads(meeting);
        meeting.dialOut("10208");
        SipCall ringing = phones.awaitCall("10208", Meeting.SOON);
        meeting.does("live/end", "");
        ringing.awaitEnded(Meeting.SOON);
        meeting.awaitNobody();
    }

    @SideBySide
    void numbersThatAreNotAllowedShouldBeRefused() {
        Meeting meeting = Meeting.at(palabre).reserve();
        callers.leads(meeting);
        Map.of(
                        "0033123456789", "refused.destination",
                        "+33123456789", "refused.destination",
                        "0899 12 34 56", "refused.destination",
                        "+881 612 345 678", "refused.destination",
                        "112", "refused.destination.EMERGENCY",
                        "1 7", "refused.destination.EMERGENCY",
                        "118218", "refused.short",
                        "2999", "refused.extension")
                .forEach((number, key) -> {
                    Rest.Answer answer = meeting.asks("live/dial-out", "{\"number\":\"" + number + "\"}");
                    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
                    assertThat(answer.body()).as(number).contains('"' + key + '"');
                });
        assertThat(meeting.awaitInside(1).people()).hasSize(1);
    }
}
