package org.palabre.ivr.ami;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.asteriskjava.manager.event.AbstractConfbridgeEvent;
import org.asteriskjava.manager.event.ConfbridgeJoinEvent;
import org.asteriskjava.manager.event.ConfbridgeLeaveEvent;
import org.asteriskjava.manager.event.ConfbridgeTalkingEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.palabre.ivr.ami.event.ConfbridgeMuteEvent;
import org.palabre.ivr.ami.event.ConfbridgeUnmuteEvent;
import org.palabre.ivr.ami.event.PalabreAnsweredEvent;
import org.palabre.ivr.ami.event.PalabreKeyEvent;
import org.palabre.ivr.ami.event.PalabreRecordingEvent;
import org.palabre.ivr.ami.event.PalabreWaitingEvent;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchEvent.Answered;
import org.palabre.telephony.SwitchEvent.DialOutFailed;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.telephony.SwitchEvent.Key;
import org.palabre.telephony.SwitchEvent.KeyPressed;
import org.palabre.telephony.SwitchEvent.Left;
import org.palabre.telephony.SwitchEvent.Muted;
import org.palabre.telephony.SwitchEvent.OnHold;
import org.palabre.telephony.SwitchEvent.Recording;
import org.palabre.telephony.SwitchEvent.Talking;
import org.palabre.telephony.SwitchEvent.Waiting;

/**
 * Asterisk's events in the words of the port. Mends what Asterisk does not promise: the order of events of different
 * kinds (a hang-up may be told before the leaving), and events of rooms and legs that are not ours.
 */
class Translation {
    private final LegBook legs;
    private final DialOuts dialOuts;
    private final Recorder recorder;
    private final Clock clock;
    private final UnaryOperator<Instant> fromWall;

    Translation(LegBook legs, DialOuts dialOuts, Recorder recorder, Clock clock, UnaryOperator<Instant> fromWall) {
        this.legs = legs;
        this.dialOuts = dialOuts;
        this.recorder = recorder;
        this.clock = clock;
        this.fromWall = fromWall;
    }

    List<SwitchEvent> of(ManagerEvent event) {
        return switch (event) {
            case AbstractConfbridgeEvent inRoom -> ofRoom(inRoom);
            case PalabreWaitingEvent waiting -> waiting(waiting);
            case PalabreKeyEvent pressed -> key(pressed);
            case PalabreAnsweredEvent answered -> answered(answered);
            case PalabreRecordingEvent began -> recording(began);
            case HangupEvent hangup -> hungUp(hangup);
            default -> List.of();
        };
    }

    private List<SwitchEvent> ofRoom(AbstractConfbridgeEvent event) {
        var room = new RoomName(String.valueOf(event.getConference()));
        if (!Channels.isLeg(event.getChannel(), event.getUniqueId())) {
            return List.of();
        }
        var leg = new LegId(event.getUniqueId());
        if (event instanceof ConfbridgeJoinEvent join) {
            return joined(room, leg, join);
        }
        if (!legs.isInside(leg)) {
            return List.of();
        }
        return switch (event) {
            case ConfbridgeLeaveEvent leave -> left(leg, at(event));
            case ConfbridgeMuteEvent mute -> List.of(new Muted(room, leg, true, at(event)));
            case ConfbridgeUnmuteEvent unmute -> List.of(new Muted(room, leg, false, at(event)));
            case ConfbridgeTalkingEvent talk ->
                List.of(new Talking(room, leg, Boolean.TRUE.equals(talk.getTalkingStatus()), at(event)));
            default -> List.of();
        };
    }

    private List<SwitchEvent> joined(RoomName room, LegId leg, ConfbridgeJoinEvent join) {
        legs.joined(leg, room, join.getChannel());
        dialOuts.entered(leg);
        return withHold(new Joined(room, leg, "Yes".equalsIgnoreCase(join.getMuted()), at(join)));
    }

    /** A leg that comes in while its phone is on hold was not known to anybody when that was told. */
    private List<SwitchEvent> withHold(SwitchEvent.OfLeg came) {
        return legs.isOnHold(came.leg()) ? List.of(came, new OnHold(came.leg(), true, came.at())) : List.of(came);
    }

    private List<SwitchEvent> left(LegId leg, Instant at) {
        return legs.left(leg)
                .<List<SwitchEvent>>map(room -> List.of(new Left(room, leg, at)))
                .orElse(List.of());
    }

    private List<SwitchEvent> waiting(PalabreWaitingEvent event) {
        var leg = new LegId(event.getUniqueId());
        legs.waits(leg);
        return withHold(new Waiting(new RoomName(event.getRoom()), leg, at(event)));
    }

    private List<SwitchEvent> key(PalabreKeyEvent event) {
        return Key.named(event.getKey())
                .<List<SwitchEvent>>map(key -> List.of(
                        new KeyPressed(new RoomName(event.getRoom()), new LegId(event.getUniqueId()), key, at(event))))
                .orElse(List.of());
    }

    private List<SwitchEvent> answered(PalabreAnsweredEvent event) {
        var leg = new LegId(event.getUniqueId());
        dialOuts.answered(leg);
        return List.of(new Answered(leg, at(event)));
    }

    private List<SwitchEvent> recording(PalabreRecordingEvent event) {
        var room = new RoomName(event.getRoom());
        return recorder.began(room) ? List.of(new Recording(room, true, at(event))) : List.of();
    }

    private List<SwitchEvent> recorderHungUp(RoomName room, HangupEvent event) {
        return recorder.ended(room) ? List.of(new Recording(room, false, at(event))) : List.of();
    }

    private List<SwitchEvent> hungUp(HangupEvent event) {
        var recorded = Recorder.roomOf(event.getUniqueId());
        if (recorded.isPresent()) {
            return recorderHungUp(recorded.get(), event);
        }
        if (!Channels.isLeg(event.getChannel(), event.getUniqueId())) {
            return List.of();
        }
        var leg = new LegId(event.getUniqueId());
        var told = new ArrayList<>(left(leg, at(event)));
        int cause = event.getCause() == null ? 0 : event.getCause();
        dialOuts.ended(leg, cause).ifPresent(reason -> told.add(new DialOutFailed(leg, reason, at(event))));
        legs.gone(leg);
        told.add(new HungUp(leg, at(event)));
        return told;
    }

    /** A call out that did not get as far as a channel: no hang-up will tell of its end. */
    List<SwitchEvent> notBegun(LegId leg) {
        if (!dialOuts.failed(leg)) {
            return List.of();
        }
        var now = clock.instant();
        return List.of(new DialOutFailed(leg, DialOutFailed.Reason.FAILED, now), new HungUp(leg, now));
    }

    /** The switch's own time, which it sends with each event (timestampevents=yes). */
    private Instant at(ManagerEvent event) {
        Double seconds = event.getTimestamp();
        return seconds == null
                ? clock.instant()
                : fromWall.apply(Instant.EPOCH.plusNanos(Math.round(seconds * 1e6) * 1000));
    }
}
