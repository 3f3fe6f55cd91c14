package org.palabre.shared.lockout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Those who wait for a try of one subject, in their order. Only one of them at a time asks the database. */
final class WaitingLine {
    /** Another node may have settled the try that one waits for. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final ReentrantLock front = new ReentrantLock(true);
    private final Condition settled = front.newCondition();

    /** Guarded by the map that holds the line. */
    int people;

    /** @return empty: nothing came of it within that time */
    Optional<Turn> take(Supplier<Turn> take, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        if (!front.tryLock(left, TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        try {
            Turn turn = take.get();
            while (turn instanceof Turn.Busy && left > 0) {
                long wait = Math.min(left, LONGEST_WAIT.toNanos());
                left -= wait - settled.awaitNanos(wait);
                turn = take.get();
            }
            if (turn instanceof Turn.Locked) {
                settled.signal(); // the next one waits for nothing, either
            }
            return turn instanceof Turn.Busy ? Optional.empty() : Optional.of(turn);
        } finally {
            front.unlock();
        }
    }

    <T> T settle(Supplier<T> settle) {
        front.lock();
        try {
            return settle.get();
        } finally {
            settled.signal();
            front.unlock();
        }
    }
}
