package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent.Answered;
import org.palabre.telephony.SwitchEvent.DialOutFailed;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.testing.call.Habit;

/** People who are called into a room, and what becomes of it. */
@Timeout(90)
class DialOutIT extends OnCalledPhones {
    private LegId call(String number, RoomName room, String inviter) {
        return call(number, room, inviter, false, false);
    }

    private LegId call(String number, RoomName room, String inviter, boolean listenOnly, boolean startMuted) {
        var order = order(number, room, new CallerNumber(inviter), "", CallerNumber.WITHHELD, listenOnly, startMuted);
        rig.phones.dialOut(order);
        return order.leg();
    }

    private void shouldFail(LegId leg, Reason reason) {
        assertThat(rig.told.await(DialOutFailed.class, leg).reason()).isEqualTo(reason);
        rig.told.await(HungUp.class, leg);
        assertThat(rig.told.of(leg)).noneMatch(Joined.class::isInstance);
        assertThat(rig.told.of(leg)).filteredOn(HungUp.class::isInstance).hasSize(1);
    }

    @Test
    void calledPersonShouldEnterByPressingOne() {
        called.when("1501", Habit.answers(Duration.ofMillis(100)));
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR)) {
            var leg = call("1501", room, "12");
            var phone = called.awaitCall("1501", SOON).awaitAnswered(SOON);
            rig.told.await(Answered.class, leg);
            assertThat(phone.them()).isEqualTo("8000");
            var invited = phone.heard().await(prompt(Prompt.INVITED_BY), SOON);
            assertThat(invited.at()).as("silence first").isGreaterThan(Duration.ofMillis(1900));
            phone.heard().await(prompt(Prompt.DIGIT_2), SOON);
            phone.keys("1");
            rig.told.await(Joined.class, leg);
            a.call().tone(700);
            phone.heard().awaitTone(700, phone.heard().now(), SOON);
        }
    }

    @Test
    void withheldInviterShouldNotBeReadOut() {
        called.when("1502", Habit.answers(Duration.ofMillis(100)));
        call("1502", rig.freshRoom(), "");
        var phone = called.awaitCall("1502", SOON).awaitAnswered(SOON);
        phone.heard().await(prompt(Prompt.INVITED), SOON);
        phone.heard().await(prompt(Prompt.PRESS_1), SOON);
        phone.hangUp();
    }

    @Test
    void extensionShouldNotBeReadOutToPeopleOutside() {
        called.when("+33612345678", Habit.answers(Duration.ofMillis(100)));
        call("+33612345678", rig.freshRoom(), "1001");
        var phone = called.awaitCall("+33612345678", SOON).awaitAnswered(SOON);
        phone.heard().await(prompt(Prompt.INVITED), SOON);
        phone.heard().await(prompt(Prompt.PRESS_1), SOON);
        phone.hangUp();
    }

    @Test
    void whoPressesOneAtOnceShouldEnterAtOnce() {
        called.when("1509", Habit.answersAndKeys(Duration.ofMillis(100), "1"));
        rig.told.await(Joined.class, call("1509", rig.freshRoom(), "12"));
    }

    /** As those who call in. */
    @ParameterizedTest
    @CsvSource({"1511, true, LISTEN_ONLY", "1512, false, OTHERS_MUTED"})
    void calledPeopleShouldHearWhetherTheyWillBeHeardAndWhoIsThere(String number, boolean listenOnly, Prompt why) {
        called.when(number, Habit.answersAndKeys(Duration.ofMillis(100), "1"));
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR)) {
            var leg = call(number, room, "12", listenOnly, !listenOnly);
            var heard = called.awaitCall(number, SOON).awaitAnswered(SOON).heard();
            heard.await(prompt(Prompt.ENTERING), SOON);
            heard.await(prompt(why), SOON);
            heard.await(prompt(Prompt.ONLY_ONE), SOON);
            assertThat(rig.told.await(Joined.class, leg).muted()).isTrue();
        }
    }

    @Test
    void calledPeopleShouldSeeTheNumberOfTheOwner() {
        called.when("1513", Habit.neverAnswers());
        var order = order("1513", "", new CallerNumber("+33172939595"));
        rig.phones.dialOut(order);
        assertThat(called.awaitCall("1513", SOON).them()).isEqualTo("+33172939595");
        shouldFail(order.leg(), Reason.NO_ANSWER);
    }

    @Test
    void busyShouldBeTold() {
        called.when("1503", Habit.busy());
        shouldFail(call("1503", rig.freshRoom(), ""), Reason.BUSY);
    }

    @Test
    void rejectionShouldBeTold() {
        called.when("1504", Habit.rejects());
        shouldFail(call("1504", rig.freshRoom(), ""), Reason.REJECTED);
    }

    @Test
    void ringingInVainShouldBeTold() {
        called.when("1505", Habit.neverAnswers());
        shouldFail(call("1505", rig.freshRoom(), ""), Reason.NO_ANSWER);
    }

    @Test
    void voiceThatPressesNothingShouldNotEnter() {
        called.when("1506", Habit.answersAndPlays(Duration.ofMillis(100), prompt(Prompt.HELP_MODERATOR)));
        shouldFail(call("1506", rig.freshRoom(), ""), Reason.NOT_CONFIRMED);
    }

    @Test
    void numberThatNoLineTakesShouldBeTold() {
        var order = order("1508", "", CallerNumber.WITHHELD);
        var nowhere = new AsteriskSwitch(nowhere(), rig.told, java.time.Clock.systemUTC(), at -> at);
        int mark = rig.told.mark();
        nowhere.start(Thread::new);
        rig.told.await(mark, org.palabre.telephony.SwitchEvent.LinkUp.class, up -> true);
        nowhere.dialOut(order);
        shouldFail(order.leg(), Reason.FAILED);
        nowhere.stop();
    }

    private AmiSettings nowhere() {
        var known = AsteriskRig.settings(rig.asterisk.amiPort());
        return new AmiSettings(
                known.host(),
                known.port(),
                known.user(),
                known.secret(),
                "PJSIP/{number}@no-such-line",
                "8000",
                known.pingEvery(),
                known.patience());
    }

    @Test
    void ringingShouldBeCalledOff() {
        called.when("1507", Habit.neverAnswers());
        var leg = call("1507", rig.freshRoom(), "");
        called.awaitCall("1507", SOON).awaitRinging(SOON);
        rig.phones.sendOut(leg, Farewell.ENDED);
        shouldFail(leg, Reason.NO_ANSWER);
    }
}
