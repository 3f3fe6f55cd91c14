package org.palabre.system;

/**
 * What may run side by side: on two processors two lanes keep both at work, and more would make each other late. The
 * classes of a lane take turns.
 */
public final class Lane {
    /** Browsers, and products that start: they need the processor. */
    public static final String BUSY = "busy";

    /** Calls, with all going well and with parts away: they mostly wait. */
    public static final String WAITING = "waiting";

    private Lane() {}
}
