package org.palabre.system;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is to come. */
public final class Await {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private Await() {}

    /** @throws AssertionError with the description when the condition does not hold in time */
    public static void until(String description, Duration atMost, BooleanSupplier condition) {
        until(() -> description, atMost, condition);
    }

    /** Waits with a description that tells the last state. */
    public static void until(Supplier<String> description, Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + atMost.toSeconds() + " s: " + description.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
