package org.palabre.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.palabre.shared.lockout.Allowance;
import org.palabre.shared.lockout.Lockouts;
import org.palabre.shared.lockout.Turn;

/** Lockouts in memory. A window does not end: its tests are the real ones'. */
public final class FakeLockouts implements Lockouts {
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Integer> pending = new HashMap<>();
    private final Map<String, Instant> locks = new HashMap<>();
    private final Clock clock;

    public FakeLockouts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Instant> lockedUntil(String subject) {
        return Optional.ofNullable(locks.get(subject)).filter(clock.instant()::isBefore);
    }

    @Override
    public synchronized Turn take(Allowance allowance) {
        Optional<Instant> locked = lockedUntil(allowance.subject());
        if (locked.isPresent()) {
            return new Turn.Locked(locked.get());
        }
        if (failures(allowance.subject()) + pending(allowance.subject()) >= allowance.tries()) {
            return new Turn.Busy();
        }
        pending.merge(allowance.subject(), 1, Integer::sum);
        return new Turn.Taken();
    }

    @Override
    public synchronized Optional<Instant> settle(Allowance allowance, boolean failed) {
        pending.merge(allowance.subject(), -1, Integer::sum);
        return failed
                ? failed(allowance.subject(), allowance.tries(), allowance.window(), allowance.lock())
                : lockedUntil(allowance.subject());
    }

    @Override
    public synchronized Optional<Instant> failed(String subject, int tries, Duration window, Duration lock) {
        if (failures.merge(subject, 1, Integer::sum) >= tries) {
            failures.remove(subject);
            locks.put(subject, clock.instant().plus(lock));
        }
        return lockedUntil(subject);
    }

    @Override
    public synchronized void succeeded(String subject) {
        failures.remove(subject);
        locks.remove(subject);
    }

    public synchronized int failures(String subject) {
        return failures.getOrDefault(subject, 0);
    }

    public synchronized int pending(String subject) {
        return pending.getOrDefault(subject, 0);
    }
}
