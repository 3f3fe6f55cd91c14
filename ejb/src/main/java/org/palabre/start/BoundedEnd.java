package org.palabre.start;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Told to end, the server waits for all that runs in it; a start that failed leaves things that never end (callers of
 * beans that never came up). What is not over in this time is cut off: nothing is lost by it, as all that must happen
 * is in the database.
 */
final class BoundedEnd {
    static final Duration LONGEST = Duration.ofSeconds(25);

    private BoundedEnd() {}

    static void ofThisProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(BoundedEnd::begin, "palabre-end"));
    }

    /** A hook is waited for; what it begins is not. */
    private static void begin() {
        Thread cut = new Thread(BoundedEnd::cutOff, "palabre-cut");
        cut.setDaemon(true);
        cut.start();
    }

    private static void cutOff() {
        try {
            TimeUnit.NANOSECONDS.sleep(LONGEST.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.err.println("Palabre did not end by itself within " + LONGEST.toSeconds() + " s, it is cut off");
        Runtime.getRuntime().halt(Start.FAILED);
    }
}
