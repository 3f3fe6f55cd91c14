package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.testing.asterisk.AsteriskServer;

/** The callers prove themselves on a real Asterisk, with a small dialplan of their own. */
class SipCallerIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Sounds FRENCH = Sounds.french();

    private static SipPhone phones;
    private static AsteriskServer asterisk;
    private static SipCaller caller;

    @BeforeAll
    static void start() {
        phones = SipPhone.listening(0);
        asterisk = AsteriskServer.with(Path.of("src/test/resources/asterisk"))
                .phonePort(phones.port())
                .start();
        caller = SipCaller.of(asterisk.sipAddress());
    }

    @AfterAll
    static void stop() {
        asterisk.close();
        phones.close();
    }

    @Test
    void keysShouldBeReadByTheSwitch() {
        assertHeard("602", "4711", "muted", "unmuted");
        assertHeard("602", ",4712", "unmuted", "muted");
    }

    private void assertHeard(String number, String keys, String expected, String other) {
        try (SipCall call = caller.dial(number).awaitAnswered(SOON)) {
            call.keys(keys);
            call.heard().await(FRENCH.get(expected), SOON);
            assertThat(call.heard().hears(FRENCH.get(other))).isFalse();
            assertThat(call.awaitEnded(SOON).by()).isEqualTo(Ending.By.THEM);
        }
    }

    @Test
    void withheldShouldBeSeenByTheSwitch() {
        try (SipCall hidden = caller.withheld().dial("603");
                SipCall known = caller.withheld("1002").dial("606");
                SipCall shown = caller.from("1002").dial("606")) {
            hidden.heard().await(FRENCH.get("muted"), SOON);
            known.heard().await(FRENCH.get("muted"), SOON);
            shown.heard().await(FRENCH.get("unmuted"), SOON);
        }
    }

    @Test
    void promptsShouldBeRecognisedAndOnlyThoseThatWereSaid() {
        List<String> prompts = List.of("welcome", "full", "expired", "locked");
        for (String said : prompts) {
            try (SipCall call = caller.dial("say" + said).awaitAnswered(SOON)) {
                Match match = call.heard().await(FRENCH.get(said), SOON);
                assertThat(match.at()).isBetween(Duration.ofMillis(900), Duration.ofMillis(1300));
                call.awaitEnded(SOON);
                assertThat(prompts.stream().filter(p -> call.heard().hears(FRENCH.get(p))))
                        .containsExactly(said);
            }
        }
    }

    @Test
    void callersInAConferenceShouldHearEachOtherAndNotThemselves() {
        try (SipCall one = caller.from("1001").dial("7100").awaitAnswered(SOON);
                SipCall two = caller.from("1002").dial("7100").awaitAnswered(SOON)) {
            one.tone(700);
            two.tone(1100);

            one.heard().awaitTone(1100, Duration.ZERO, SOON);
            two.heard().awaitTone(700, Duration.ZERO, SOON);

            assertThat(level(one, 700)).isLessThan(-50);
            assertThat(level(two, 1100)).isLessThan(-50);
            two.silence();
            one.heard().awaitNoTone(1100, one.heard().now(), SOON);
        }
    }

    private static double level(SipCall call, double hertz) {
        Duration now = call.heard().now();
        return call.heard().level(hertz, now.minusMillis(500), now);
    }

    @Test
    void fiftyCallersAtOnceShouldAllBeHeard() {
        SipCaller silent = caller.remembering(Duration.ZERO);
        List<SipCall> calls = IntStream.range(0, 49)
                .mapToObj(i -> silent.from("" + (3000 + i)).dial("7200"))
                .toList();
        try (SipCall listener = caller.dial("7200").awaitAnswered(SOON)) {
            calls.forEach(call -> call.awaitAnswered(SOON));
            calls.get(48).tone(800);
            listener.heard().awaitTone(800, Duration.ZERO, SOON);
            assertThat(asterisk.rx("confbridge list")).containsPattern("200 +50 ");
        }
        calls.forEach(SipCall::hangUp);
        calls.forEach(call -> assertThat(call.awaitEnded(SOON).by()).isEqualTo(Ending.By.US));
    }

    @Test
    void givingUpShouldCancelTheCall() {
        SipCall call = caller.dial("604").awaitRinging(SOON);

        call.hangUp();

        assertThat(call.awaitAnswer(SOON).status()).isEqualTo(487);
    }

    @Test
    void refusalShouldBeToldWithItsStatus() {
        assertThat(caller.dial("605").awaitAnswer(SOON).status()).isEqualTo(486);
        assertThat(caller.dial("999").awaitAnswer(SOON).status()).isEqualTo(404);
    }

    @Test
    void phoneShouldAnswerWhenTheSwitchCalls() {
        phones.when("2001", Habit.answersAndPlays(Duration.ofMillis(100), FRENCH.get("welcome")));
        try (SipCall call = caller.dial("2001").awaitAnswered(SOON)) {
            call.heard().await(FRENCH.get("welcome"), SOON);
            SipCall other = phones.awaitCall("2001", SOON);
            call.tone(600);
            other.heard().awaitTone(600, Duration.ZERO, SOON);
            other.hangUp();
            assertThat(call.awaitEnded(SOON).by()).isEqualTo(Ending.By.THEM);
        }
    }

    @Test
    void phoneShouldBeBusyRejectOrNeverAnswer() {
        phones.when("2002", Habit.busy()).when("2003", Habit.rejects()).when("2004", Habit.neverAnswers());

        assertThat(answerOf("2002", caller)).isEqualTo(486);
        assertThat(answerOf("2003", caller)).isEqualTo(603);
        // the dialplan waits three seconds; the switch gives up and the phone hears of it
        assertThat(answerOf("2004", caller)).isEqualTo(487);
    }

    /** The status by which the telephone's own call ended. */
    private static int answerOf(String number, SipCaller caller) {
        int before = phones.calls().size();
        caller.dial(number).awaitAnswer(SOON);
        return phones.calls().get(before).awaitAnswer(SOON).status();
    }
}
