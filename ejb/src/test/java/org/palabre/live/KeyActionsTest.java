package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchEvent;

/** Keys that the application answers (P8). */
class KeyActionsTest extends LiveFixture {
    @Test
    void raisedHandsShouldQueue() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");
        press(paul, SwitchEvent.Key.HAND);
        stage.clock.advance(Duration.ofSeconds(1));
        press(awa, SwitchEvent.Key.HAND);

        assertThat(leg(paul).hand()).isEqualTo(1);
        assertThat(leg(awa).hand()).isEqualTo(2);
        press(paul, SwitchEvent.Key.HAND);
        assertThat(leg(awa).hand()).isEqualTo(1);
    }

    @Test
    void keysOfModeratorsShouldDoNothingForOthers() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");

        press(paul, SwitchEvent.Key.LOCK);

        assertThat(picture().locked()).isFalse();
        assertThat(stage.telephony.answers).containsEntry(paul, java.util.List.of("not-possible"));
    }

    @Test
    void keysOfModeratorsShouldWork() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "+33639981002");

        press(awa, SwitchEvent.Key.LOCK);
        assertThat(picture().locked()).isTrue();
        press(awa, SwitchEvent.Key.MUTE_OTHERS);
        assertThat(leg(paul).muted()).isTrue();
        press(awa, SwitchEvent.Key.ROLL_CALL);
        assertThat(String.join(" ", stage.telephony.answers.get(awa)))
                .isEqualTo("roll-call digit-0 digit-6 digit-3 digit-9 digit-9 digit-8 digit-1 digit-0 digit-0 digit-2");
        press(awa, SwitchEvent.Key.EXTEND);
        assertThat(picture().remaining()).isEqualTo(Duration.ofMinutes(75));
        assertThat(stage.telephony.announcements).contains(room() + ": extended-by minutes-15");
        assertThat(stage.telephony.answers).containsEntry(awa, java.util.List.of());
        press(awa, SwitchEvent.Key.EJECT_LAST);
        assertThat(stage.telephony.sentOut).containsEntry(paul, Farewell.EJECTED);
        press(awa, SwitchEvent.Key.END);
        stage.deadlines.look();
        assertThat(stage.telephony.sentOut).containsEntry(awa, Farewell.ENDED);
    }

    private void press(LegId leg, SwitchEvent.Key key) {
        stage.telephony.tell(new SwitchEvent.KeyPressed(room(), leg, key, stage.clock.instant()));
    }
}
