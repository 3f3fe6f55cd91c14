package org.palabre.session;

/** What happened in a session (S33). */
public enum ActionKind {
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
    RECORDING_STARTED,
    RECORDING_ENDED,
    WARNED,
    ENDED
}
