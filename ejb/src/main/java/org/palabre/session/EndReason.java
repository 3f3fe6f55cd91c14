package org.palabre.session;

/** How a participation ended. */
public enum EndReason {
    HUNG_UP,
    EJECTED,
    /** The conference ended. */
    ENDED,
    /** The switch or the link to it was lost; the time is the last one known. */
    LOST
}
