package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.event.ConfbridgeJoinEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.MusicOnHoldEvent;
import org.asteriskjava.manager.event.MusicOnHoldStartEvent;
import org.asteriskjava.manager.event.MusicOnHoldStopEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;

/** Whoever comes in ends the music of the one who was alone; where the switch did not, the channel does. */
class MusicGuardTest {
    private static final String FIRST = "palabre-1.1";
    private static final String SECOND = "palabre-1.2";
    private static final String ROOM = "p1";

    private final LegBook legs = new LegBook();
    private final List<String> keys = new ArrayList<>();
    private final MusicGuard guard = new MusicGuard(
            (action, answered) -> {
                var key = (PlayDtmfAction) action;
                keys.add(key.getChannel() + " " + key.getDigit() + (key.getReceive() ? " received" : ""));
            },
            legs);

    @BeforeEach
    void oneIsAlone() {
        music(new MusicOnHoldStartEvent(this), FIRST);
        comes(FIRST, ROOM);
        assertThat(keys).isEmpty();
    }

    private void music(MusicOnHoldEvent event, String leg) {
        event.setChannel("PJSIP/a-00000001");
        event.setUniqueId(leg);
        guard.heard(event);
    }

    private void comes(String leg, String room) {
        legs.joined(new LegId(leg), new RoomName(room), "PJSIP/a-00000001");
        joins(leg, room);
    }

    private void joins(String channelId, String room) {
        var join = new ConfbridgeJoinEvent(this);
        join.setUniqueId(channelId);
        join.setConference(room);
        guard.heard(join);
    }

    @Test
    void musicThatTheSwitchHasStoppedShouldBeLeft() {
        music(new MusicOnHoldStopEvent(this), FIRST);
        comes(SECOND, ROOM);
        assertThat(keys).isEmpty();
    }

    @Test
    void musicThatGoesOnShouldBeStoppedByItsChannel() {
        comes(SECOND, ROOM);
        assertThat(keys).containsExactly(FIRST + " D received");
    }

    @Test
    void anAnnouncementShouldBeHeardAsWell() {
        joins("palabre-announcement-1-2", ROOM);
        assertThat(keys).containsExactly(FIRST + " D received");
    }

    @Test
    void whoIsAloneWithARecorderShouldKeepTheirMusic() {
        joins("palabre-recorder-p1-7", ROOM);
        assertThat(keys).isEmpty();
    }

    @Test
    void peopleElsewhereShouldKeepTheirMusic() {
        comes(SECOND, "p2");
        assertThat(keys).isEmpty();
    }

    @Test
    void nothingShouldBeKeptOfCallsThatAreOver() {
        var hangup = new HangupEvent(this);
        hangup.setUniqueId(FIRST);
        guard.heard(hangup);
        comes(SECOND, ROOM);
        assertThat(keys).isEmpty();
    }
}
