package org.palabre.shared.retention;

import java.time.Duration;
import java.time.Instant;

/** How many rows others may cause in an hour. What is beyond is counted only. */
public final class HourlyBudget {
    private final int most;
    private Instant end = Instant.MIN;
    private long asked;

    public HourlyBudget(int most) {
        this.most = most;
    }

    /**
     * @param within whether the row may be written
     * @param missed how many were not in the hour that is over, told once
     */
    public record Share(boolean within, long missed) {}

    public synchronized Share take(Instant now) {
        long missed = 0;
        if (!now.isBefore(end)) {
            missed = Math.max(0, asked - most);
            end = now.plus(Duration.ofHours(1));
            asked = 0;
        }
        return new Share(++asked <= most, missed);
    }
}
