package org.palabre.shared.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The while after nobody could be reached: a thousand entries do not knock at a closed door. Longer each time it begins
 * again, up to half a minute, so that all goes out soon after the server is back.
 */
final class OutagePause {
    private static final List<Duration> LENGTHS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));
    private final Clock clock;
    private Instant until = Instant.MIN;
    private int times;
    private String why = "";

    OutagePause(Clock clock) {
        this.clock = clock;
    }

    /** @return false when it lasts already */
    synchronized boolean begin(String reason) {
        if (lasts()) {
            return false;
        }
        why = reason;
        until = clock.instant().plus(LENGTHS.get(Math.min(times, LENGTHS.size() - 1)));
        times++;
        return true;
    }

    /** Whether somebody was reached just before it. */
    synchronized boolean first() {
        return times == 1;
    }

    /** Whether nobody was reached since it began: one entry is enough to see whether it is over. */
    synchronized boolean unsure() {
        return times > 0;
    }

    synchronized String why() {
        return why;
    }

    synchronized boolean lasts() {
        return clock.instant().isBefore(until);
    }

    /** Somebody was reached. @return whether nobody was before */
    synchronized boolean end() {
        boolean paused = times > 0;
        times = 0;
        until = Instant.MIN;
        return paused;
    }
}
