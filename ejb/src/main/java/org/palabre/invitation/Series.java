package org.palabre.invitation;

import java.time.Instant;
import java.util.List;

/**
 * How a conference repeats (P2): from its planned start on, at the same time of day in its own zone.
 *
 * @param rule RFC 5545 §3.3.10, such as {@code FREQ=WEEKLY;COUNT=10}
 * @param cancelled original starts of the occurrences that do not take place
 */
public record Series(String rule, List<Instant> cancelled, List<Moved> moved) {
    public Series {
        cancelled = List.copyOf(cancelled);
        moved = List.copyOf(moved);
    }

    /** One occurrence that takes place at another time. */
    public record Moved(Instant original, Instant start, int durationMinutes) {}
}
