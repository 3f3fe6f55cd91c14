package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.telephony.SwitchEvent.Left;
import org.palabre.telephony.SwitchEvent.Muted;
import org.palabre.telephony.SwitchEvent.Talking;

/** People in a room of a real Asterisk: what is told, what is heard, what orders do. */
@Timeout(90)
class RoomIT {
    private static AsteriskRig rig;

    @BeforeAll
    static void start() {
        rig = new AsteriskRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void peopleShouldHearEachOtherAndTheArrival() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            a.call().heard().await(prompt(Prompt.BEEP_JOIN), SOON);
            b.call().tone(700);
            a.call().heard().awaitTone(700, a.call().heard().now(), SOON);
            assertThat(rig.told.await(Talking.class, b.leg()).talking()).isTrue();
        }
    }

    @Test
    void joiningAndLeavingShouldBeToldInOrder() {
        var room = rig.freshRoom();
        var a = rig.enters(room, LegRole.PARTICIPANT);
        a.call().hangUp();
        rig.told.await(HungUp.class, a.leg());
        assertThat(rig.told.of(a.leg()))
                .filteredOn(event -> !(event instanceof Talking))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(Joined.class, Left.class, HungUp.class);
    }

    @Test
    void orderToMuteShouldSilenceAndBeTold() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            b.call().tone(700);
            a.call().heard().awaitTone(700, a.call().heard().now(), SOON);
            rig.phones.mute(room, b.leg());
            assertThat(rig.told.await(Muted.class, b.leg()).muted()).isTrue();
            a.call().heard().awaitNoTone(700, a.call().heard().now(), SOON);
            int mark = rig.told.mark();
            rig.phones.unmute(room, b.leg());
            rig.told.await(mark, Muted.class, m -> m.leg().equals(b.leg()) && !m.muted());
            a.call().heard().awaitTone(700, a.call().heard().now(), SOON);
        }
    }

    @Test
    void listenerShouldBeMutedFromTheBeginning() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.LISTENER)) {
            assertThat(rig.told.await(Joined.class, b.leg()).muted()).isTrue();
            b.call().tone(700);
            a.call().tone(900);
            b.call().heard().awaitTone(900, b.call().heard().now(), SOON);
            a.call().heard().awaitNoTone(700, a.call().heard().now(), SOON);
        }
    }

    @Test
    void switchShouldEndTheStayByItself() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT)) {
            rig.phones.limitStay(a.leg(), Duration.ofSeconds(1));
            a.call().heard().await(prompt(Prompt.ENDED), SOON);
            a.call().awaitEnded(SOON);
            rig.told.await(HungUp.class, a.leg());
        }
    }

    @Test
    void snapshotShouldShowRoomsAndLegs() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.LISTENER);
                var waiting = rig.waits(rig.freshRoom())) {
            Snapshot snapshot = rig.phones.snapshot();
            assertThat(snapshot.legs()).contains(a.leg(), b.leg(), waiting.leg());
            assertThat(snapshot.inside())
                    .filteredOn(one -> one.room().equals(room))
                    .extracting(Snapshot.Inside::leg, Snapshot.Inside::muted)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(a.leg(), false),
                            org.assertj.core.groups.Tuple.tuple(b.leg(), true));
        }
    }

    @Test
    void ordersForLegsThatAreGoneShouldBeNoError() {
        var room = rig.freshRoom();
        var a = rig.enters(room, LegRole.PARTICIPANT);
        a.call().hangUp();
        rig.told.await(HungUp.class, a.leg());
        rig.phones.mute(room, a.leg());
        rig.phones.sendOut(a.leg(), org.palabre.telephony.Farewell.ENDED);
        rig.phones.limitStay(a.leg(), Duration.ofSeconds(5));
        rig.phones.letIn(a.leg(), room, Duration.ofSeconds(5));
        assertThat(rig.phones.snapshot().legs()).doesNotContain(a.leg());
    }
}
