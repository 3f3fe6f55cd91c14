package org.palabre.adapter.ldap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How long the server took to say that a password is wrong, the last times. Nobody's password takes as long as one of
 * them, drawn by lot: the server itself cannot be asked, since only an entry makes it work through its way of keeping
 * passwords.
 */
final class RefusalTimes {
    private static final int KEPT = 64;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final AtomicReferenceArray<Duration> last = new AtomicReferenceArray<>(KEPT);
    private final Clock clock;

    RefusalTimes(Clock clock) {
        this.clock = clock;
    }

    /** Measures what the server says. */
    PasswordAnswer timed(Supplier<PasswordAnswer> check) {
        Instant begin = clock.instant();
        PasswordAnswer answer = check.get();
        if (answer == PasswordAnswer.WRONG) {
            add(Duration.between(begin, clock.instant()));
        }
        return answer;
    }

    private void add(Duration took) {
        Duration kept = took.compareTo(LONGEST) > 0 ? LONGEST : took;
        if (last.get(KEPT - 1) == null) {
            // until there are many, one fills the rest, too
            for (int i = 0; i < KEPT; i++) {
                last.compareAndSet(i, null, kept);
            }
        }
        last.set(ThreadLocalRandom.current().nextInt(KEPT), kept);
    }

    void takeAsLong() {
        Duration drawn = last.get(ThreadLocalRandom.current().nextInt(KEPT));
        if (drawn != null) {
            LockSupport.parkNanos(drawn.toNanos());
        }
    }
}
