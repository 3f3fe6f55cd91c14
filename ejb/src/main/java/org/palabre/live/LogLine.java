package org.palabre.live;

import java.time.Instant;

/**
 * One of the last actions (S33).
 *
 * @param who the participant it is about: a name, else a number, else empty (withheld); the minutes of an
 *     extension, or to the end without a leader
 * @param actor who did it, or empty when it was that participant
 */
public record LogLine(Instant at, Kind kind, String who, String actor) {
    /** What happened. */
    public enum Kind {
        OPENED,
        JOINED,
        LEFT,
        WAITING,
        MUTED,
        UNMUTED,
        MUTED_ALL,
        UNMUTED_ALL,
        HAND_LOWERED,
        EJECTED,
        LOCKED,
        UNLOCKED,
        EXTENDED,
        CALLED,
        CALL_BUSY,
        CALL_NO_ANSWER,
        CALL_REJECTED,
        CALL_NOT_CONFIRMED,
        CALL_FAILED,
        LEADER_LEFT,
        LEADER_BACK,
        WARNED,
        ENDED
    }
}
