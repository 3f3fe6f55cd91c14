package org.palabre.shared.outbox;

import java.time.Duration;
import java.util.List;

/** How long an entry waits after each failed try: soon at first, then hourly. */
final class BackOff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private BackOff() {}

    /** @param attempt number of the try that failed, from 1 */
    static Duration after(int attempt) {
        return WAITS.get(Math.min(attempt, WAITS.size()) - 1);
    }
}
