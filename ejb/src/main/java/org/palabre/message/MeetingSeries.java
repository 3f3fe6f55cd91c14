package org.palabre.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How a conference repeats (P2): at the same time of day by the clocks of its own zone. What its rule says is told in
 * the time of those clocks, also where they leave it out when they change (RFC 5545 §3.3.5): said an hour later it
 * would be so for all.
 *
 * @param name of the series as a whole, as is the duration: single dates may differ
 * @param first its first date by the rule
 * @param rule RFC 5545 §3.3.10, such as {@code FREQ=WEEKLY;COUNT=10}
 * @param cancelled dates by the rule that do not take place
 */
public record MeetingSeries(
        String name,
        int durationMinutes,
        LocalDateTime first,
        String rule,
        List<LocalDateTime> cancelled,
        List<Moved> moved) {
    public MeetingSeries {
        cancelled = List.copyOf(cancelled);
        moved = List.copyOf(moved);
    }

    /**
     * One that takes place otherwise.
     *
     * @param original when the rule would hold it
     */
    public record Moved(LocalDateTime original, String name, Instant start, int durationMinutes) {}
}
