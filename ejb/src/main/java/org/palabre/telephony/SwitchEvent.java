package org.palabre.telephony;

import java.time.Instant;
import java.util.Optional;

/**
 * What the switch tells. {@code at} is the switch's own time, already on the product's clock. Events of one leg come in
 * order; between legs of different rooms there is none.
 */
public sealed interface SwitchEvent {
    Instant at();

    /** Events that belong to one leg. */
    sealed interface OfLeg extends SwitchEvent {
        LegId leg();
    }

    /** The leg now waits outside its room, with music. */
    record Waiting(RoomName room, LegId leg, Instant at) implements OfLeg {}

    record Joined(RoomName room, LegId leg, boolean muted, Instant at) implements OfLeg {}

    record Left(RoomName room, LegId leg, Instant at) implements OfLeg {}

    record Muted(RoomName room, LegId leg, boolean muted, Instant at) implements OfLeg {}

    record Talking(RoomName room, LegId leg, boolean talking, Instant at) implements OfLeg {}

    /**
     * The leg's phone put its call on hold, or took it up again. While it is on hold nothing of what it sends is heard
     * in a room.
     */
    record OnHold(LegId leg, boolean onHold, Instant at) implements OfLeg {}

    record KeyPressed(RoomName room, LegId leg, Key key, Instant at) implements OfLeg {}

    /** A called person answered, and is asked to press 1. */
    record Answered(LegId leg, Instant at) implements OfLeg {}

    /** A dial-out came to nothing before the called person entered. */
    record DialOutFailed(LegId leg, Reason reason, Instant at) implements OfLeg {
        public enum Reason {
            BUSY,
            NO_ANSWER,
            REJECTED,
            /** Answered, but nobody pressed 1 (a voicemail, say). */
            NOT_CONFIRMED,
            FAILED
        }
    }

    /** Begins or ends by an order, or ends by itself; see {@link Switch#startRecording}. */
    record Recording(RoomName room, boolean on, Instant at) implements SwitchEvent {}

    /** The leg is gone from the switch: the one proof that its seat is free. */
    record HungUp(LegId leg, Instant at) implements OfLeg {}

    /** Events and orders flow (again): what was believed before must be compared with a snapshot. */
    record LinkUp(SwitchId on, Instant at) implements SwitchEvent {}

    /** Nothing can be believed to be fresh until {@link LinkUp}. */
    record LinkLost(SwitchId on, Instant at) implements SwitchEvent {}

    /** Keys that the application answers; the switch does the others alone (DESIGN §5). */
    enum Key {
        /** Raises it, or lowers it where it is up. */
        HAND,
        EXTEND,
        LOCK,
        MUTE_OTHERS,
        ROLL_CALL,
        EJECT_LAST,
        END;

        public static Optional<Key> named(String name) {
            for (Key key : values()) {
                if (key.name().equalsIgnoreCase(name)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
    }
}
