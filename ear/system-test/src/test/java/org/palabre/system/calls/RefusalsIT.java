package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;
import org.palabre.testing.call.Match;

/** Each refusal has its own prompt, which is heard; then the call ends (P7). */
@SharesPalabre
@Timeout(180)
class RefusalsIT {
    /** PALABRE_EARLY_MINUTES. */
    private static final Duration EARLY = Duration.ofMinutes(10);

    private final Palabre palabre;
    private final Callers callers;

    RefusalsIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    private void isRefused(String accessNumber, String code, String prompt) {
        Guest guest = callers.dials(Callers.freshNumber(), accessNumber, "," + code + "#");
        guest.hears(prompt);
        guest.hears("goodbye");
        guest.awaitEnded();
    }

    /** These words say goodbye, too. */
    private void isTooLate(String accessNumber, String code) {
        Guest guest = callers.dials(Callers.freshNumber(), accessNumber, "," + code + "#");
        guest.hears("ended");
        guest.awaitEnded();
    }

    @SideBySide
    void tooEarly() {
        Instant doors = NewConference.now(palabre).plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.HOURS);
        Meeting meeting = Meeting.at(palabre).startsAt(doors.plus(EARLY)).reserve();
        Together.all(
                () -> hearsWhen(meeting.userCode(), doors),
                () -> isRefused(Callers.FRENCH, meeting.moderatorCode(), "too-early"),
                () -> isRefused(Callers.ENGLISH, meeting.userCode(), "too-early"));
        meeting.awaitNobody();
    }

    private void hearsWhen(String code, Instant doors) {
        Guest guest = callers.dials(Callers.freshNumber(), Callers.FRENCH, "," + code + "#");
        Match early = guest.hears("too-early");
        Match from = guest.hears("may-enter-from", early.at());
        Match goodbye = guest.hears("goodbye", from.at());
        assertThat(Reading.between(guest, from, goodbye).moment())
                .isEqualTo(Speech.moment(doors.atZone(ZoneId.of("Europe/Paris"))).stream()
                        .map(Spoken::fileName)
                        .collect(Collectors.joining(" ")));
    }

    @SideBySide
    void over() {
        Meeting meeting = Meeting.at(palabre).reserve();
        callers.leads(meeting);
        meeting.does("live/end", "");
        meeting.awaitNobody();
        Together.all(
                () -> isTooLate(Callers.FRENCH, meeting.userCode()),
                () -> isTooLate(Callers.FRENCH, meeting.moderatorCode()),
                () -> isTooLate(Callers.ENGLISH, meeting.userCode()));
    }

    @SideBySide
    void full() {
        Meeting meeting = Meeting.at(palabre).cap(2).reserve();
        callers.join(meeting, 2);
        Together.all(
                () -> isRefused(Callers.FRENCH, meeting.userCode(), "full"),
                () -> isRefused(Callers.FRENCH, meeting.moderatorCode(), "full"),
                () -> isRefused(Callers.ENGLISH, meeting.userCode(), "full"));
    }

    @SideBySide
    void locked() {
        Meeting meeting = Meeting.at(palabre).reserve();
        callers.leads(meeting);
        meeting.does("live/lock", "");
        meeting.await("locked", Live::locked);
        Together.all(
                () -> isRefused(Callers.FRENCH, meeting.userCode(), "locked"),
                () -> isRefused(Callers.ENGLISH, meeting.userCode(), "locked"),
                () -> callers.leads(meeting));
        meeting.does("live/unlock", "");
        meeting.await("unlocked", live -> !live.locked());
        callers.joins(meeting);
    }

    @SideBySide
    void notAllowedAfterBeingEjected() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        String leg = meeting.awaitPerson(guest.number(), Live.Person::isIn).leg();
        meeting.does("live/eject", "{\"leg\":\"" + leg + "\"}");
        guest.hears("ejected");
        guest.awaitEnded();
        meeting.awaitInside(1);
        Guest again = callers.dials(guest.number(), Callers.FRENCH, "," + meeting.userCode() + "#");
        again.hears("not-allowed");
        again.awaitEnded();
        moderator.talksWith(callers.joins(meeting));
    }

    @SideBySide
    void unknownNumber() {
        Together.all(
                () -> callers.dials("1002", "79999999", "").hears("unknown-number"),
                () -> callers.dials(Callers.freshNumber(), "5555", "").hears("unknown-number"));
    }

    @SideBySide
    void tooManyTries() {
        String guesser = Callers.freshNumber();
        String threeCodes = ",39999999#38888888#37777777#";
        Together.all(
                () -> callers.dials(guesser, Callers.FRENCH, threeCodes).hears("goodbye"),
                () -> callers.dials(guesser, Callers.FRENCH, threeCodes).hears("goodbye"),
                () -> callers.dials(guesser, Callers.FRENCH, threeCodes).hears("goodbye"));
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest asked = callers.dials(guesser, Callers.FRENCH, "," + meeting.userCode() + "#");
        asked.hears("ask-number");
        asked.call().keys(meeting.number() + "#");
        meeting.awaitPerson(guesser, Live.Person::isIn);
        callers.joins(meeting);
    }
}
