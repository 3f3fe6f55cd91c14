package org.palabre.ivr.ami;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.event.ConfbridgeJoinEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MusicOnHoldStartEvent;
import org.asteriskjava.manager.event.MusicOnHoldStopEvent;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;

/**
 * Ends the music of a leg that was alone and is no longer. ConfBridge stops it from the thread of the newcomer; where
 * the other channel makes its next 20 ms in that very moment nothing happens, and the music would go on over all that
 * is said (Asterisk's {@code generator_force}). The stop is told before the coming, so that it shows: then the channel
 * is given a key, and stops its music by itself ({@code palabre-keys,quiet}). Without the events of music nothing is
 * done. Everything here runs on the lane.
 */
class MusicGuard {
    private static final System.Logger LOG = System.getLogger(MusicGuard.class.getName());
    /** No telephone has it. */
    private static final String KEY = "D";

    private final Set<String> hearing = new HashSet<>();
    private final HoldGuard.Orders orders;
    private final LegBook legs;

    MusicGuard(HoldGuard.Orders orders, LegBook legs) {
        this.orders = orders;
        this.legs = legs;
    }

    void heard(ManagerEvent event) {
        switch (event) {
            case MusicOnHoldStartEvent start -> begins(start);
            case MusicOnHoldStopEvent stop -> ends(stop.getUniqueId());
            case HangupEvent hangup -> ends(hangup.getUniqueId());
            case ConfbridgeJoinEvent join -> comes(join.getUniqueId(), new RoomName(join.getConference()));
            default -> {}
        }
    }

    private void begins(MusicOnHoldStartEvent event) {
        if (Channels.isLeg(event.getChannel(), event.getUniqueId())) {
            hearing.add(event.getUniqueId());
        }
    }

    private void ends(String channelId) {
        hearing.remove(channelId);
    }

    /** Beside a recorder one is still alone. */
    private void comes(String channelId, RoomName room) {
        if (Recorder.isRecorder(channelId)) {
            return;
        }
        legs.inside(room)
                .map(LegId::value)
                .filter(leg -> !leg.equals(channelId) && hearing.contains(leg))
                .forEach(this::quiet);
    }

    private void quiet(String channelId) {
        var key = new PlayDtmfAction(channelId, KEY);
        key.setReceive(true);
        orders.post(key, answer -> new AmiAnswer(answer)
                .refusal()
                .filter(why -> !why.contains("No such channel"))
                .ifPresent(why -> LOG.log(
                        Level.WARNING,
                        "leg {0}: its music goes on though it is no longer alone; does the switch have app_senddtmf? {1}",
                        channelId,
                        why)));
    }

    /** What was told on an old link may have ended since. */
    void forget() {
        hearing.clear();
    }
}
