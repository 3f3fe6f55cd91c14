package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.telephony.SwitchEvent.Muted;
import org.palabre.telephony.SwitchEvent.Talking;

/** People in a room of a real Asterisk: what is heard, what orders do; what is told is in {@link SwitchContract}. */
@Timeout(90)
class RoomIT {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

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
}
