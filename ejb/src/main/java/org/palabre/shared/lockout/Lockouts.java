package org.palabre.shared.lockout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts failures and says who must wait. */
public interface Lockouts {
    /** Until when the subject must wait; empty: it need not. */
    Optional<Instant> lockedUntil(String subject);

    /** Takes one of the tries that are left, before it is known how it ends. In a transaction of its own. */
    Turn take(Allowance allowance);

    /**
     * Says how a try that was taken ended, in a transaction of its own.
     *
     * @return until when the subject is now locked
     */
    Optional<Instant> settle(Allowance allowance, boolean failed);

    /**
     * Counts one failure, in a transaction of its own, so that it stays counted when the caller's rolls back.
     *
     * @param tries failures within the window that lock
     * @return until when the subject is now locked
     */
    Optional<Instant> failed(String subject, int tries, Duration window, Duration lock);

    /** Forgets the failures of a subject that proved itself. */
    void succeeded(String subject);
}
