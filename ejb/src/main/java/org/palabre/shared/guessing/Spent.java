package org.palabre.shared.guessing;

import java.time.Duration;
import java.time.Instant;

/**
 * What is spent of a share. It grows less with time.
 *
 * @param level at that time
 */
record Spent(double level, Instant at) {
    Spent nowOf(Share share, Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
        return new Spent(
                Math.max(0, level - share.most() * seconds / share.refill().toSeconds()), now);
    }

    Spent plus(double price) {
        return new Spent(Math.max(0, level + price), at);
    }

    /** The last guess may go beyond it, or a dear one could never be paid. */
    boolean usedUp(Share share) {
        return level >= share.most();
    }
}
