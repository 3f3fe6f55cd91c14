package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchEvent;
import org.palabre.testing.Stage;

/** A phone puts the conference on hold: shown, and nobody speaks to somebody who does not listen. */
class HoldTest extends LiveFixture {
    private LegId paul;

    @BeforeEach
    void bothAreIn() {
        stage.join(conference.moderatorPin(), "0601");
        paul = stage.join(conference.userPin(), "0602");
    }

    private void talks(boolean on) {
        stage.telephony.tell(new SwitchEvent.Talking(room(), paul, on, stage.clock.instant()));
    }

    @Test
    void holdShouldBeShownUntilThePhoneResumesAndNotAsMute() {
        stage.telephony.hold(paul, true);
        assertThat(leg(paul).onHold()).isTrue();
        assertThat(leg(paul).muted()).isFalse();
        stage.telephony.hold(paul, false);
        assertThat(leg(paul).onHold()).isFalse();
    }

    @Test
    void musicShouldNotBeShownAsSpeaking() {
        talks(true);
        stage.telephony.hold(paul, true);
        assertThat(leg(paul).talking()).isFalse();
        talks(true);
        assertThat(leg(paul).talking()).isFalse();
        stage.telephony.hold(paul, false);
        assertThat(leg(paul).talking()).isTrue();
    }

    @Test
    void muteDuringAHoldShouldBeShownAtOnceAndToldOnResuming() {
        stage.telephony.hold(paul, true);
        stage.live.mute(conference.number(), paul.value(), AWA);
        assertThat(leg(paul).muted()).isTrue();
        assertThat(stage.telephony.told).isEmpty();

        stage.telephony.hold(paul, false);
        assertThat(leg(paul).muted()).isTrue();
        assertThat(stage.telephony.told).containsExactly(paul + ": muted-by-moderator");
        stage.telephony.hold(paul, true);
        stage.telephony.hold(paul, false);
        assertThat(stage.telephony.told).as("once").hasSize(1);
    }

    @Test
    void whatIsUndoneDuringAHoldShouldNotBeTold() {
        stage.telephony.hold(paul, true);
        stage.live.mute(conference.number(), paul.value(), AWA);
        stage.live.unmute(conference.number(), paul.value(), AWA);
        stage.telephony.hold(paul, false);

        assertThat(leg(paul).muted()).isFalse();
        assertThat(stage.telephony.told).isEmpty();
    }

    @Test
    void allThatWasMissedShouldBeToldTogether() {
        stage.telephony.tell(new SwitchEvent.KeyPressed(room(), paul, SwitchEvent.Key.HAND, stage.clock.instant()));
        stage.telephony.hold(paul, true);
        stage.live.lowerHand(conference.number(), paul.value(), AWA);
        stage.live.mute(conference.number(), paul.value(), AWA);
        assertThat(stage.telephony.told).isEmpty();

        stage.telephony.hold(paul, false);
        assertThat(stage.telephony.told).containsExactly(paul + ": hand-lowered muted-by-moderator");
    }

    @Test
    void whoMissedThatAllAreMutedShouldBeToldOnResuming() {
        stage.telephony.hold(paul, true);
        stage.live.muteAll(conference.number(), AWA);
        stage.telephony.hold(paul, false);

        assertThat(leg(paul).muted()).isTrue();
        assertThat(stage.telephony.told).containsExactly(paul + ": muted-by-moderator");
    }

    @Test
    void whatChangedWhileTheLinkWasLostShouldBeMadeGood() {
        stage.telephony.loseLink();
        stage.telephony.hold(paul, true);
        stage.clock.advance(Duration.ofSeconds(1));
        stage.telephony.restoreLink();
        assertThat(leg(paul).onHold()).isTrue();
        stage.live.mute(conference.number(), paul.value(), AWA);

        stage.telephony.loseLink();
        stage.telephony.hold(paul, false);
        stage.clock.advance(Duration.ofSeconds(1));
        stage.telephony.restoreLink();
        assertThat(leg(paul).onHold()).isFalse();
        assertThat(stage.telephony.told).containsExactly(paul + ": muted-by-moderator");
    }

    @Test
    void whatCannotBeToldOnResumingShouldBeToldWhenTheLinkIsBack() {
        stage.telephony.hold(paul, true);
        stage.live.mute(conference.number(), paul.value(), AWA);
        stage.telephony.loseLinkAtTheNextOrder();
        stage.telephony.hold(paul, false);
        assertThat(stage.telephony.told).isEmpty();

        stage.clock.advance(Duration.ofSeconds(1));
        stage.telephony.restoreLink();
        assertThat(stage.telephony.told).containsExactly(paul + ": muted-by-moderator");
    }

    @Test
    void whoIsLetInWhileOnHoldShouldBeShownSo() {
        var call = stage.call("0603");
        LegId fatou = call.leg();
        stage.telephony.hold(fatou, true);
        var pass = Stage.pass(stage.door.admit(call, conference.userPin()));
        stage.telephony.enter(pass.room(), fatou, false);

        assertThat(leg(fatou).onHold()).isTrue();
    }
}
