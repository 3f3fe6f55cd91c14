package org.palabre.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what is to come, and tells what it waited for in vain. */
public final class Await {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Await() {}

    /** @throws AssertionError naming what did not happen within the time */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        until(() -> what, patience, condition);
    }

    /** Told with the last state. In this thread: browsers and transactions belong to the one that began them. */
    public static void until(Supplier<String> what, Duration patience, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOK_EVERY)
                    .atMost(patience)
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("not within " + patience.toSeconds() + " s: " + what.get(), late);
        }
    }
}
