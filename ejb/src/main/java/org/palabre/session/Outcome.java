package org.palabre.session;

/** What became of a call that did not get in. */
public enum Outcome {
    WRONG_CODE,
    UNKNOWN_NUMBER,
    TOO_EARLY,
    /** The validity was over before anybody opened it. */
    EXPIRED,
    /** It had been open and was over. */
    ENDED,
    FULL,
    /** The platform had too few seats free for the conference to open. */
    PLATFORM_FULL,
    LOCKED,
    NOT_ALLOWED,
    TOO_MANY_TRIES,
    /** Hung up while waiting or on the way in. */
    GAVE_UP,
    /** Was waiting when removed, or when the conference ended. */
    SENT_AWAY,
    BUSY,
    NO_ANSWER,
    REJECTED,
    NOT_CONFIRMED,
    FAILED
}
