package org.palabre.telephony;

/** Why a leg is sent out, so that it hears the fitting words. */
public enum Farewell {
    /** The conference is over, or its time is up. */
    ENDED,
    /** A moderator removed him. */
    EJECTED,
    /** No words: the leg is hung up at once (a sweep of what did not go by itself). */
    NONE
}
