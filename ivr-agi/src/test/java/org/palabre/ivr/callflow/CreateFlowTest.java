package org.palabre.ivr.callflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.telephony.Prompt.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.admission.Call;
import org.palabre.admission.LegRole;
import org.palabre.conference.PhoneOffer;
import org.palabre.directory.PhoneSignIn;
import org.palabre.ivr.FakeDoor;
import org.palabre.ivr.FakeReception;
import org.palabre.shared.DomainException;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;

class CreateFlowTest {
    private static final List<String> TO_THE_END = List.of("1", "1001#", "4826#", "45#", "8#", "1", "2");
    private final FakeReception reception = new FakeReception();
    private CallerNumber caller = new CallerNumber("0612");
    private final FakeDoor door = new FakeDoor().admits("31234567", new RoomName("p7"), LegRole.MODERATOR);
    private final JoinFlow flow = new JoinFlow(
            door,
            new CreateFlow(reception, ZoneId.of("Europe/Paris")),
            new AccessNumbers(Map.of("8000", "fr", "8001", "en")),
            ZoneId.of("Europe/Paris"));

    private ScriptedCaller call(String... answers) {
        return call("", List.of(answers));
    }

    private ScriptedCaller call(String extension, List<String> answers) {
        var caller = new ScriptedCaller(answers.toArray(String[]::new));
        flow.run(
                caller,
                new Call(
                        new LegId("1.1"),
                        "PJSIP/1",
                        this.caller,
                        extension,
                        "8000",
                        "fr",
                        Instant.parse("2026-11-21T09:00:00Z")));
        return caller;
    }

    @Nested
    class ToTheEnd {
        @Test
        void everythingShouldBeReadBackAndReadOut() {
            var caller = call(TO_THE_END.toArray(String[]::new));
            List<Spoken> expected = new ArrayList<>();
            expected.addAll(List.of(WELCOME, MENU, ASK_PERSONAL_NUMBER, ASK_PIN, ONE_MOMENT));
            expected.addAll(SpokenSequence.of(
                    ASK_DURATION, Speech.duration(60), PRESS_HASH, ASK_PARTICIPANTS, Speech.number(10), PRESS_HASH));
            expected.addAll(SpokenSequence.of(
                    READ_BACK, Speech.duration(45), Speech.number(8), PARTICIPANTS_AT_MOST, CONFIRM, RESERVED));
            expected.addAll(SpokenSequence.of(
                    Speech.digits("71234567"),
                    MODERATOR_CODE_IS,
                    Speech.digits("31234567"),
                    USER_CODE_IS,
                    Speech.digits("41234567")));
            expected.addAll(SpokenSequence.of(VALID_UNTIL, Speech.date(LocalDate.of(2026, 11, 28))));
            expected.addAll(
                    SpokenSequence.of(Speech.number(8), PARTICIPANTS_AT_MOST, AFTER_RESERVED, ENTERING_MODERATOR));
            assertThat(caller.heard).isEqualTo(expected);
            assertThat(caller.outcome).startsWith("joins p7");
            assertThat(reception.reserved()).containsExactly("awa 45 8 fr");
        }

        @Test
        void hashAloneShouldStandForTheDefaults() {
            call("1", "1001#", "4826#", "#", "#", "1");
            assertThat(reception.reserved()).containsExactly("awa 60 10 fr");
        }

        @Test
        void proposedNumberShouldBeConfirmedByHash() {
            var caller = call("1001", List.of("1", "#", "4826#", "#", "#", "1"));
            assertThat(caller.heard).contains(PROPOSE_NUMBER, CONFIRM_NUMBER).doesNotContain(ASK_PERSONAL_NUMBER);
            assertThat(reception.reserved()).hasSize(1);
        }

        @Test
        void anotherNumberShouldReplaceTheProposedOne() {
            assertThat(call("1001", List.of("1", "1002#", "4826#")).heard).contains(WRONG_PIN);
        }

        @Test
        void readingShouldBeRepeatedOnDemandAndSilenceEndTheCall() {
            var caller = call("1", "1001#", "4826#", "#", "#", "1", "1", "1");
            assertThat(caller.heard.stream().filter(RESERVED::equals)).hasSize(3);
            assertThat(caller.heard).endsWith(AFTER_RESERVED, GOODBYE);
            assertThat(caller.outcome).isEqualTo("bye");
        }

        @Test
        void startingAgainShouldAskAnew() {
            call("1", "1001#", "4826#", "45#", "8#", "2", "30#", "4#", "1");
            assertThat(reception.reserved()).containsExactly("awa 30 4 fr");
        }

        @Test
        void givingUpShouldReserveNothing() {
            assertThat(call("1", "1001#", "4826#", "45#", "8#", "3").heard).endsWith(NOTHING_RESERVED, GOODBYE);
            assertThat(reception.reserved()).isEmpty();
        }
    }

    @Nested
    class OpenToEverybody {
        @BeforeEach
        void open() {
            reception.opensToEverybody();
        }

        @Test
        void numberShouldDoWithoutPersonalNumberAndPin() {
            var caller = call("1", "45#", "8#", "1", "2");
            assertThat(caller.heard).doesNotContain(ASK_PERSONAL_NUMBER, ASK_PIN);
            assertThat(caller.outcome).startsWith("joins p7");
            assertThat(reception.reserved()).containsExactly("tel:0612 45 8 fr");
        }

        @Test
        void whoWithholdsItShouldProveWhoHeIs() {
            caller = CallerNumber.WITHHELD;
            assertThat(call("1", "1001#", "4826#", "#", "#", "1").heard).contains(ASK_PERSONAL_NUMBER, ASK_PIN);
            assertThat(reception.reserved()).containsExactly("awa 60 10 fr");
        }
    }

    @Nested
    class SeveralPackages {
        @BeforeEach
        void offerTwo() {
            reception.offers(new PhoneOffer.Terms(1, 30, 5), new PhoneOffer.Terms(2, 90, 20));
        }

        @Test
        void shouldBeReadOutAndPickedByTheirKey() {
            var caller = call("1", "1001#", "4826#", "2", "1");
            assertThat(caller.heard)
                    .containsSequence(SpokenSequence.of(
                            PACKAGES,
                            SpokenSequence.of(
                                    PACKAGE, Speech.duration(30), Speech.number(5), PACKAGE_PARTICIPANTS, DIGIT_1),
                            SpokenSequence.of(
                                    PACKAGE, Speech.duration(90), Speech.number(20), PACKAGE_PARTICIPANTS, DIGIT_2),
                            CHOOSE_PACKAGE))
                    .doesNotContain(ASK_DURATION, ASK_PARTICIPANTS);
            assertThat(reception.reserved()).containsExactly("awa 90 20 fr");
        }

        @Test
        void shouldLeaveHimHisOwnChoice() {
            call("1", "1001#", "4826#", "0", "45#", "#", "1");
            assertThat(reception.reserved()).containsExactly("awa 45 5 fr");
        }

        @Test
        void shouldBeAskedAgainAfterAKeyThatIsNone() {
            var caller = call("1", "1001#", "4826#", "3", "1", "1");
            assertThat(caller.heard).contains(NOT_POSSIBLE);
            assertThat(reception.reserved()).containsExactly("awa 30 5 fr");
        }

        @Test
        void shouldBePickedAnewWhenHeStartsAgain() {
            call("1", "1001#", "4826#", "1", "2", "2", "1");
            assertThat(reception.reserved()).containsExactly("awa 90 20 fr");
        }
    }

    @Nested
    class WhenSomethingIsWrong {
        @Test
        void wrongPinShouldBeAskedAgainThreeTimesThenGoodbye() {
            var caller = call("1", "1001#", "1599#", "1001#", "1599#", "1001#", "1599#");
            assertThat(caller.heard.stream().filter(WRONG_PIN::equals)).hasSize(3);
            assertThat(caller.heard).endsWith(NOTHING_RESERVED, GOODBYE);
            assertThat(caller.outcome).isEqualTo("bye");
        }

        @Test
        void lockedShouldBeToldAndEnd() {
            reception.answers(new PhoneSignIn.Locked());
            assertThat(call("1", "1001#", "4826#").heard).endsWith(PIN_LOCKED, GOODBYE);
        }

        @Test
        void whoMayNotShouldBeToldAndEnd() {
            reception.answers(new PhoneSignIn.NotAllowed());
            assertThat(call("1", "1001#", "4826#").heard).endsWith(MAY_NOT_RESERVE, GOODBYE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0#", "481#", "9999999999#", "4*#"})
        void impossibleDurationShouldBeExplainedWithItsRange(String duration) {
            var caller = call("1", "1001#", "4826#", duration, "45#", "8#", "1");
            assertThat(caller.heard)
                    .containsSequence(SpokenSequence.of(OUT_OF_RANGE, Speech.number(1), UP_TO, Speech.number(480)));
            assertThat(reception.reserved()).containsExactly("awa 45 8 fr");
        }

        @Test
        void onePersonAloneShouldBeNoConference() {
            assertThat(call("1", "1001#", "4826#", "45#", "1#").heard)
                    .containsSequence(SpokenSequence.of(OUT_OF_RANGE, Speech.number(2), UP_TO, Speech.number(60)));
        }

        @Test
        void refusalsShouldHaveTheirWords() {
            reception.refuses(DomainException.of("refused.tooManyReservations", 50));
            assertThat(call("1", "1001#", "4826#", "#", "#", "1").heard).endsWith(TOO_MANY_RESERVATIONS, GOODBYE);
            reception.refuses(DomainException.of("refused.notAllowed"));
            assertThat(call("1", "1001#", "4826#", "#", "#", "1").heard).endsWith(NOT_RESERVED, GOODBYE);
        }

        @Test
        void failureShouldBeAnApology() {
            reception.refuses(new IllegalStateException("no database"));
            assertThat(call("1", "1001#", "4826#", "#", "#", "1").heard).endsWith(UNAVAILABLE);
        }

        static IntStream steps() {
            return IntStream.range(0, TO_THE_END.size());
        }

        @ParameterizedTest
        @MethodSource("steps")
        void hangingUpShouldReserveNothingUntilItIsConfirmed(int step) {
            List<String> answers = new ArrayList<>(TO_THE_END.subList(0, step));
            answers.add(ScriptedCaller.HANGS_UP);
            var caller = call("", answers);
            assertThat(caller.outcome).isEmpty();
            assertThat(reception.reserved()).hasSize(step < 6 ? 0 : 1);
        }

        @ParameterizedTest
        @MethodSource("steps")
        void silenceAtAnyStepShouldBeExplainedAndEndWithGoodbye(int step) {
            var caller = call("", TO_THE_END.subList(0, step));
            assertThat(caller.heard).endsWith(Prompt.GOODBYE);
            assertThat(caller.outcome).isEqualTo("bye");
            assertThat(caller.heard.stream().filter(NOTHING_HEARD::equals)).hasSize(step < 6 ? 3 : 0);
        }
    }
}
