package org.palabre.ivr.callflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.telephony.Prompt.ASK_CODE;
import static org.palabre.telephony.Prompt.ASK_NUMBER;
import static org.palabre.telephony.Prompt.ENDED;
import static org.palabre.telephony.Prompt.ENTERING;
import static org.palabre.telephony.Prompt.ENTERING_MODERATOR;
import static org.palabre.telephony.Prompt.GOODBYE;
import static org.palabre.telephony.Prompt.LISTEN_ONLY;
import static org.palabre.telephony.Prompt.MENU;
import static org.palabre.telephony.Prompt.NOTHING_HEARD;
import static org.palabre.telephony.Prompt.NOT_POSSIBLE;
import static org.palabre.telephony.Prompt.OTHERS_MUTED;
import static org.palabre.telephony.Prompt.SAY_NAME;
import static org.palabre.telephony.Prompt.UNAVAILABLE;
import static org.palabre.telephony.Prompt.UNKNOWN_NUMBER;
import static org.palabre.telephony.Prompt.WAIT_LEADER;
import static org.palabre.telephony.Prompt.WELCOME;
import static org.palabre.telephony.Prompt.WRONG_CODE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.admission.Answer;
import org.palabre.admission.Call;
import org.palabre.admission.Entry;
import org.palabre.admission.LegRole;
import org.palabre.admission.Pass;
import org.palabre.ivr.FakeDoor;
import org.palabre.ivr.FakeReception;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Speech;

class JoinFlowTest {
    private static final RoomName ROOM = new RoomName("p7");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final FakeDoor door =
            new FakeDoor().admits("31234567", ROOM, LegRole.MODERATOR).admits("41234567", ROOM, LegRole.PARTICIPANT);
    private final JoinFlow flow = new JoinFlow(
            door,
            new CreateFlow(new FakeReception(), PARIS),
            new AccessNumbers(Map.of("8000", "fr", "8001", "en")),
            PARIS);

    private ScriptedCaller call(String dialled, String extension, String... answers) {
        var caller = new ScriptedCaller(answers);
        flow.run(
                caller,
                new Call(
                        new LegId("1.1"),
                        "PJSIP/1",
                        new CallerNumber("0612"),
                        extension,
                        dialled,
                        "fr",
                        java.time.Instant.EPOCH));
        return caller;
    }

    @Nested
    class AtAnAccessNumber {
        @Test
        void codeShouldBeTakenAtOnce() {
            var caller = call("8000", "", "31234567#");
            assertThat(caller.heard).containsExactly(WELCOME, MENU, ENTERING_MODERATOR);
            assertThat(caller.outcome).isEqualTo("joins p7 for PT10M");
        }

        @Test
        void codeShouldBeAskedForAfterTwo() {
            var caller = call("8000", "", "2", "41234567#");
            assertThat(caller.heard).containsExactly(WELCOME, MENU, ASK_CODE, ENTERING);
            assertThat(door.codes()).containsExactly("41234567");
        }

        @ParameterizedTest
        @ValueSource(strings = {"241234567#", "2241234567"})
        void twoOnceMoreShouldBeForgiven(String code) {
            assertThat(call("8000", "", "2", code).outcome).startsWith("joins p7");
            assertThat(door.codes()).containsExactly("41234567");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "5", "*"})
        void aWrongKeyOfTheMenuShouldBeForgiven(String key) {
            var caller = call("8000", "", key, key, key, "91111111#", "92222222#", "41234567#");
            assertThat(caller.heard)
                    .startsWith(WELCOME, MENU, NOT_POSSIBLE, MENU, NOT_POSSIBLE, MENU, NOT_POSSIBLE, MENU);
            assertThat(caller.outcome).startsWith("joins p7");
        }

        @Test
        void wrongKeysShouldBeForgivenThreeTimesOnly() {
            var keys = java.util.Collections.nCopies(20, "0").toArray(String[]::new);
            assertThat(call("8000", "", keys).outcome).isEqualTo("bye");
            assertThat(door.codes()).isEmpty();
        }

        @Test
        void languageShouldBeThatOfTheNumber() {
            assertThat(call("8001", "", "41234567#").language).isEqualTo("en");
            assertThat(door.calls().get(0).language()).isEqualTo("en");
        }

        @Test
        void threeWrongCodesShouldEndTheCall() {
            var caller = call("8000", "", "91111111#", "92222222#", "93333333#", "41234567#");
            assertThat(caller.heard)
                    .containsExactly(WELCOME, MENU, WRONG_CODE, ASK_CODE, WRONG_CODE, ASK_CODE, WRONG_CODE, GOODBYE);
            assertThat(caller.outcome).isEqualTo("bye");
            assertThat(door.codes()).hasSize(3);
        }

        @Test
        void rightCodeShouldCountAfterAWrongOne() {
            assertThat(call("8000", "", "91111111#", "41234567").outcome).startsWith("joins p7");
        }

        @Test
        void numberShouldBeAskedForWhereTheCodeAloneDoesNotDo() {
            door.wantsNumber("41234567", "71234567");
            var caller = call("8000", "", "41234567#", "71234567#");
            assertThat(caller.heard).containsExactly(WELCOME, MENU, ASK_NUMBER, ENTERING);
            assertThat(caller.outcome).startsWith("joins p7");
        }

        @Test
        void wrongNumberOrNoneShouldBeAWrongCode() {
            door.wantsNumber("41234567", "71234567");
            var caller = call("8000", "", "41234567#", "71234568#", "41234567#", "#");
            assertThat(caller.heard)
                    .startsWith(WELCOME, MENU, ASK_NUMBER, WRONG_CODE, ASK_CODE, ASK_NUMBER, WRONG_CODE, ASK_CODE);
        }

        @Test
        void silenceShouldBeExplainedAndRepeatedThenEnd() {
            var caller = call("8000", "");
            assertThat(caller.heard)
                    .containsExactly(WELCOME, MENU, NOTHING_HEARD, MENU, NOTHING_HEARD, MENU, NOTHING_HEARD, GOODBYE);
            assertThat(caller.outcome).isEqualTo("bye");
        }

        @ParameterizedTest
        @ValueSource(strings = {"*#*", "ABCD#", "41234567A#", "4123456789012#", "*********"})
        void noiseShouldNotReachTheDoor(String noise) {
            var caller = call("8000", "", noise, noise, noise);
            assertThat(door.codes()).isEmpty();
            assertThat(caller.heard).endsWith(WRONG_CODE, GOODBYE);
        }

        @ParameterizedTest
        @EnumSource(
                value = Answer.Why.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"WRONG_CODE", "ENDED"})
        void everyRefusalShouldHaveItsPromptAndEndTheCall(Answer.Why why) {
            door.refuses("51234567", Answer.Refused.because(why));
            var caller = call("8000", "", "51234567#", "41234567#");
            assertThat(caller.heard).containsExactly(WELCOME, MENU, Prompt.valueOf(why.name()), GOODBYE);
            assertThat(caller.outcome).isEqualTo("bye");
        }

        @Test
        void whoComesAfterTheEndShouldHearThatItIsOverOnce() {
            door.refuses("51234567", Answer.Refused.because(Answer.Why.ENDED));
            var caller = call("8000", "", "51234567#", "41234567#");
            assertThat(caller.heard).containsExactly(WELCOME, MENU, ENDED);
            assertThat(caller.outcome).isEqualTo("bye");
        }

        @Test
        void refusalShouldTellFromWhenOnItNoLongerHolds() {
            Instant moment = Instant.parse("2026-11-23T13:00:00Z");
            door.refuses("51234567", new Answer.Refused(Answer.Why.TOO_EARLY, Optional.of(moment)));
            door.refuses("51234568", new Answer.Refused(Answer.Why.PLATFORM_FULL, Optional.of(moment)));
            var inParis = Speech.moment(moment.atZone(PARIS));

            assertThat(call("8000", "", "51234567#").heard)
                    .isEqualTo(SpokenSequence.of(
                            WELCOME, MENU, Prompt.TOO_EARLY, Prompt.MAY_ENTER_FROM, inParis, GOODBYE));
            assertThat(call("8000", "", "51234568#").heard)
                    .isEqualTo(SpokenSequence.of(
                            WELCOME, MENU, Prompt.PLATFORM_FULL, Prompt.LINES_FREE_FROM, inParis, GOODBYE));
        }

        @Test
        void failureBehindTheDoorShouldBeAnApology() {
            door.failWith(new IllegalStateException("no database"));
            var caller = call("8000", "", "41234567#");
            assertThat(caller.heard).containsExactly(WELCOME, MENU, UNAVAILABLE);
            assertThat(caller.outcome).isEqualTo("bye");
        }

        @Test
        void hangingUpShouldEndTheFlowQuietly() {
            var caller = call("8000", "", ScriptedCaller.HANGS_UP);
            assertThat(caller.outcome).isEmpty();
            assertThat(door.codes()).isEmpty();
        }
    }

    @Nested
    class WhenAdmitted {
        @Test
        void nameShouldBeRecordedWhereItIsAnnounced() {
            door.admits(
                    "61234567",
                    new Pass(ROOM, "71234567", LegRole.PARTICIPANT, false, true, "fr"),
                    new Entry.ComeIn(Duration.ofMinutes(1)));
            var caller = call("8000", "", "61234567#");
            assertThat(caller.nameRecorded).isTrue();
            assertThat(caller.heard).containsExactly(WELCOME, MENU, SAY_NAME, ENTERING);
        }

        @Test
        void callerShouldWaitForTheLeader() {
            door.admits(
                    "61234567", FakeDoor.pass(ROOM, LegRole.PARTICIPANT), new Entry.PleaseWait(Duration.ofMinutes(60)));
            var caller = call("8000", "", "61234567#");
            assertThat(caller.heard).endsWith(WAIT_LEADER);
            assertThat(caller.outcome).isEqualTo("waits for p7 for PT1H");
        }

        @Test
        void whoWillNotBeHeardShouldBeToldSo() {
            door.admits("61234567", FakeDoor.pass(ROOM, LegRole.LISTENER), new Entry.ComeIn(Duration.ofMinutes(1)));
            assertThat(call("8000", "", "61234567#").heard).endsWith(ENTERING, LISTEN_ONLY);
            door.admits(
                    "61234568",
                    new Pass(ROOM, "71234567", LegRole.PARTICIPANT, true, false, "fr"),
                    new Entry.ComeIn(Duration.ofMinutes(1)));
            assertThat(call("8000", "", "61234568#").heard).endsWith(ENTERING, OTHERS_MUTED);
        }

        @Test
        void callerShouldBeToldWhenThePlatformFilledUpMeanwhile() {
            door.admits("61234567", FakeDoor.pass(ROOM, LegRole.MODERATOR), new Entry.NoRoom(Optional.empty()));
            var caller = call("8000", "", "61234567#");
            assertThat(caller.heard).endsWith(Prompt.PLATFORM_FULL, GOODBYE);
            assertThat(caller.outcome).isEqualTo("bye");
        }

        @Test
        void callerShouldBeToldWhenItEndedMeanwhile() {
            door.admits("61234567", FakeDoor.pass(ROOM, LegRole.PARTICIPANT), new Entry.Over());
            var caller = call("8000", "", "61234567#");
            assertThat(caller.heard).endsWith(ENDED);
            assertThat(caller.outcome).isEqualTo("bye");
        }
    }

    @Nested
    class AtAConferenceNumber {
        @Test
        void internalPhoneShouldEnterWithoutCode() {
            door.admits("71234567", ROOM, LegRole.MODERATOR);
            var caller = call("71234567", "1001");
            assertThat(caller.heard).containsExactly(ENTERING_MODERATOR);
            assertThat(caller.outcome).startsWith("joins p7");
        }

        @Test
        void callFromOutsideShouldBeUnknown() {
            assertThat(call("71234567", "").heard).containsExactly(UNKNOWN_NUMBER, GOODBYE);
            assertThat(door.calls()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"7123", "712345678", "9000", "+71234567"})
        void otherNumbersShouldBeUnknown(String dialled) {
            assertThat(call(dialled, "1001").heard).containsExactly(UNKNOWN_NUMBER, GOODBYE);
        }
    }
}
