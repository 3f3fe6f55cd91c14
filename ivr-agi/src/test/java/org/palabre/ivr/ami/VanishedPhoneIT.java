package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.telephony.SwitchEvent.HungUp;

/** Telephones that lose their network: the switch asks every 45 s whether they are there (session timers, RFC 4028). */
@Timeout(180)
class VanishedPhoneIT {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    @Test
    void aVanishedPhoneShouldBeOutAndOneThatIsOnMuteShouldStay() {
        var room = rig.freshRoom();
        try (var onMute = rig.enters(room, LegRole.PARTICIPANT);
                var vanished = rig.enters(room, LegRole.PARTICIPANT);
                var waiting = rig.waits(rig.freshRoom())) {
            onMute.call().sendsNothing();
            vanished.call().vanish();
            waiting.call().vanish();

            for (var gone : new AsteriskRig.Member[] {vanished, waiting}) {
                rig.told.await(0, HungUp.class, told -> told.leg().equals(gone.leg()), Duration.ofSeconds(95));
            }
            assertThat(onMute.call().isUp()).isTrue();
            assertThat(rig.told.of(onMute.leg())).noneMatch(HungUp.class::isInstance);
        }
    }
}
