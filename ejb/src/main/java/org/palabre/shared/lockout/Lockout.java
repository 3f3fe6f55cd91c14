package org.palabre.shared.lockout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The failures of one subject in the running window. */
@Entity
class Lockout {
    @Id
    private String subject;

    private int failures;
    private Instant since;
    private Instant lockedUntil;

    protected Lockout() {}

    void fail(int tries, Duration window, Duration lock, Instant now) {
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

    Optional<Instant> lockedUntil(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    int failures(Duration window, Instant now) {
        return since.plus(window).isBefore(now) ? 0 : failures;
    }
}
