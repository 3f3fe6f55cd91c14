package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.admission.Entry;
import org.palabre.admission.LegRole;
import org.palabre.admission.Pass;
import org.palabre.ivr.AsteriskRig;
import org.palabre.ivr.FakeDoor;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.telephony.SwitchEvent.Left;
import org.palabre.telephony.SwitchEvent.Waiting;

/** Waiting outside the room, being let in, and being sent out from wherever a leg is. */
@Timeout(90)
class WaitingIT {
    private static final Duration STAY = Duration.ofMinutes(5);

    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    @Test
    void whoWaitsShouldBeLetInAndHeard() {
        var room = rig.freshRoom();
        try (var a = rig.waits(room);
                var b = rig.waits(room)) {
            a.call().heard().await(prompt(Prompt.WAIT_LEADER), SOON);
            rig.phones.letIn(a.leg(), room, STAY);
            rig.phones.letIn(b.leg(), room, STAY);
            rig.told.await(Joined.class, a.leg());
            rig.told.await(Joined.class, b.leg());
            a.call().tone(700);
            b.call().heard().awaitTone(700, b.call().heard().now(), SOON);
        }
    }

    @Test
    void whoWaitsShouldBeRemindedHelpedAndMayLeave() {
        rig.asterisk.rx("dialplan set global PALABRE_REMIND 3");
        try (var a = rig.waits(rig.freshRoom())) {
            a.call().heard().await(prompt(Prompt.STILL_WAITING), SOON);
            a.call().keys("0");
            a.call().heard().await(prompt(Prompt.WAITING_HELP), SOON);
            a.call().keys("5#");
            a.call().heard().await(prompt(Prompt.GOODBYE), SOON);
            a.call().awaitEnded(SOON);
        } finally {
            rig.asterisk.rx("dialplan set global PALABRE_REMIND 45");
        }
    }

    /**
     * One by one, each after the beep of the one before, it took 0.39 s each where their language is another than the
     * room's.
     */
    @Test
    void manyWhoSpeakAnotherLanguageShouldComeInAtOnce() {
        var room = rig.freshRoom();
        var waiting = new ArrayList<AsteriskRig.Member>();
        try {
            for (int i = 0; i < 12; i++) {
                waiting.add(rig.waits(room, "en"));
            }
            waiting.forEach(one -> rig.phones.letIn(one.leg(), room, STAY));
            var joined = waiting.stream()
                    .map(one -> rig.told.await(Joined.class, one.leg()).at())
                    .sorted()
                    .toList();
            assertThat(Duration.between(joined.getFirst(), joined.getLast())).isLessThan(Duration.ofMillis(1500));
            var first = waiting.getFirst().call();
            // the beeps of twelve arrivals go on for a while, and are heard over the words
            first.heard().awaitNoTone(880, first.heard().now(), SOON);
            first.keys("*0");
            first.heard().await(prompt(Prompt.HELP_PARTICIPANT), SOON);
        } finally {
            waiting.forEach(AsteriskRig.Member::close);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyFarewellShouldBeHeardWhileSomebodySaysTheirName(Farewell why) {
        var room = rig.freshRoom();
        String number = rig.freshNumber();
        var pass = FakeDoor.pass(room, LegRole.PARTICIPANT);
        rig.door.admits(
                number, new Pass(room, pass.conference(), pass.role(), false, true, "fr"), new Entry.PleaseWait(STAY));
        try (var a = rig.dials(number, room)) {
            rig.phones.sendOut(a.leg(), why);
            a.call().heard().await(prompt(why.words().orElseThrow()), SOON);
            a.call().awaitEnded(SOON);
            assertThat(rig.told.of(a.leg())).noneMatch(Joined.class::isInstance);
        }
    }

    @Test
    void lettingInTwiceShouldNotDisturbWhoIsInside() {
        var room = rig.freshRoom();
        try (var a = rig.waits(room)) {
            rig.phones.letIn(a.leg(), room, STAY);
            rig.phones.letIn(a.leg(), room, STAY);
            rig.told.await(Joined.class, a.leg());
            rig.phones.letIn(a.leg(), room, STAY);
            rig.phones.limitStay(a.leg(), Duration.ofSeconds(1));
            rig.told.await(HungUp.class, a.leg());
            assertThat(rig.told.of(a.leg()))
                    .filteredOn(Joined.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void whoIsStillInTheMenusShouldNotBeTornOut() {
        var room = rig.freshRoom();
        String number = rig.freshNumber();
        rig.door.admits(number, FakeDoor.pass(room, LegRole.PARTICIPANT), new Entry.PleaseWait(STAY));
        try (var a = rig.dials(number, room)) {
            rig.phones.letIn(a.leg(), room, STAY);
            rig.told.await(Waiting.class, a.leg());
            rig.phones.letIn(a.leg(), room, STAY);
            rig.told.await(Joined.class, a.leg());
        }
    }

    @Test
    void waitShouldEndByItself() {
        var room = rig.freshRoom();
        try (var a = rig.waits(room)) {
            rig.phones.limitStay(a.leg(), Duration.ofSeconds(1));
            a.call().heard().await(prompt(Prompt.GOODBYE), SOON);
            a.call().awaitEnded(SOON);
        }
    }

    @Test
    void sendingOutOfTheRoomShouldBeToldAsLeaving() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT)) {
            rig.phones.sendOut(a.leg(), Farewell.EJECTED);
            rig.phones.sendOut(a.leg(), Farewell.EJECTED);
            rig.told.await(Left.class, a.leg());
            a.call().heard().await(prompt(Prompt.EJECTED), SOON);
            a.call().awaitEnded(SOON);
            rig.told.await(HungUp.class, a.leg());
        }
    }

    @Test
    void sendingOutOfTheWaitShouldSayWhy() {
        try (var a = rig.waits(rig.freshRoom())) {
            rig.phones.sendOut(a.leg(), Farewell.ENDED);
            a.call().heard().await(prompt(Prompt.ENDED), SOON);
            a.call().awaitEnded(SOON);
        }
    }

    @Test
    void sendingOutOfAPromptShouldSayWhy() {
        var room = rig.freshRoom();
        String number = rig.freshNumber();
        rig.door.admits(number, FakeDoor.pass(room, LegRole.PARTICIPANT), new Entry.PleaseWait(STAY));
        try (var a = rig.dials(number, room)) {
            rig.phones.sendOut(a.leg(), Farewell.ENDED);
            a.call().heard().await(prompt(Prompt.ENDED), SOON);
            a.call().awaitEnded(SOON);
            assertThat(rig.told.of(a.leg())).noneMatch(Joined.class::isInstance);
        }
    }

    @Test
    void sweepShouldHangUpAtOnce() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.PARTICIPANT);
                var b = rig.waits(rig.freshRoom())) {
            rig.phones.sendOut(a.leg(), Farewell.NONE);
            rig.phones.sendOut(b.leg(), Farewell.NONE);
            rig.told.await(HungUp.class, a.leg());
            rig.told.await(HungUp.class, b.leg());
        }
    }
}
