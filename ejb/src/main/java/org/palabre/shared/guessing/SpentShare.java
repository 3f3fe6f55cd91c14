package org.palabre.shared.guessing;

import java.time.Duration;
import java.time.Instant;

/**
 * What is spent of a share. It grows less with time.
 *
 * @param level at that time
 */
record SpentShare(double level, Instant at) {
    SpentShare nowOf(GuessShare share, Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
        return new SpentShare(
                Math.max(0, level - share.most() * seconds / share.refill().toSeconds()), now);
    }

    SpentShare plus(double price) {
        return new SpentShare(Math.max(0, level + price), at);
    }

    /** The last guess may go beyond it, or a dear one could never be paid. */
    boolean usedUp(GuessShare share) {
        return level >= share.most();
    }
}
