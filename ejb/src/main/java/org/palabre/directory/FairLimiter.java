package org.palabre.directory;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.palabre.shared.ServiceUnavailable;

/** Lets so many work at once; the others wait their turn, in the order in which they came. */
final class FairLimiter {
    private final Semaphore places;
    private final Duration patience;

    FairLimiter(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws ServiceUnavailable when no turn comes within the patience */
    <T> T take(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ServiceUnavailable(ServiceUnavailable.Part.DIRECTORY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailable(ServiceUnavailable.Part.DIRECTORY, stopping);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
