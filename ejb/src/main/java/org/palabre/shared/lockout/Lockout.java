package org.palabre.shared.lockout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The failures of one subject in the running window, and the tries of which nobody knows yet how they end. */
@Entity
class Lockout {
    /** Whoever looked at a try that is older has gone down, and it may have been answered: it failed. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

    @Id
    private String subject;

    private int failures;
    private int pending;
    private Instant pendingUntil;
    private Instant since;
    private Instant lockedUntil;

    /** Says nothing from then on. */
    private Instant keepUntil;

    protected Lockout() {}

    /** Counts a try before it is looked at, so that never more are looked at than are left. */
    Turn take(Allowance allowance, Instant now) {
        while (pending > 0 && pendingUntil.isBefore(now)) {
            settle(true, allowance, now);
        }
        Optional<Instant> locked = lockedUntil(now);
        if (locked.isPresent()) {
            return new Turn.Locked(locked.get());
        }
        if (failures(allowance.window(), now) + pending >= allowance.tries()) {
            return new Turn.Busy();
        }
        pending++;
        pendingUntil = now.plus(LONGEST_LOOK);
        keepFor(allowance.window().plus(allowance.lock()), now);
        return new Turn.Taken();
    }

    void settle(boolean failed, Allowance allowance, Instant now) {
        pending = Math.max(0, pending - 1);
        if (failed) {
            fail(allowance.tries(), allowance.window(), allowance.lock(), now);
        }
    }

    void forget() {
        failures = 0;
        lockedUntil = null;
    }

    void fail(int tries, Duration window, Duration lock, Instant now) {
        keepFor(window.plus(lock), now);
        if (since.plus(window).isBefore(now)) {
            since = now;
            failures = 0;
        }
        if (++failures >= tries) {
            lockedUntil = now.plus(lock);
            since = now;
            failures = 0;
        }
    }

    private void keepFor(Duration time, Instant now) {
        Instant until = now.plus(time);
        keepUntil = keepUntil.isBefore(until) ? until : keepUntil;
    }

    Optional<Instant> lockedUntil(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    int failures(Duration window, Instant now) {
        return since.plus(window).isBefore(now) ? 0 : failures;
    }
}
