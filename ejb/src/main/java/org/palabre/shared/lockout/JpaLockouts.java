package org.palabre.shared.lockout;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lockouts in the database. */
@Stateless
@Local(Lockouts.class)
public class JpaLockouts implements Lockouts {
    private EntityManager entities;
    private Clock clock;

    protected JpaLockouts() {}

    @Inject
    public JpaLockouts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> lockedUntil(String subject) {
        return Optional.ofNullable(entities.find(Lockout.class, cut(subject)))
                .flatMap(lockout -> lockout.lockedUntil(clock.instant()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Turn take(Allowance allowance) {
        return locked(allowance.subject()).take(allowance, clock.instant());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Instant> settle(Allowance allowance, boolean failed) {
        Instant now = clock.instant();
        Lockout lockout = locked(allowance.subject());
        lockout.settle(failed, allowance, now);
        return lockout.lockedUntil(now);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Instant> failed(String subject, int tries, Duration window, Duration lock) {
        Instant now = clock.instant();
        Lockout lockout = locked(subject);
        lockout.fail(tries, window, lock, now);
        return lockout.lockedUntil(now);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void succeeded(String subject) {
        Optional.ofNullable(entities.find(Lockout.class, cut(subject), LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(Lockout::forget);
    }

    /** Others who want it wait. It is there afterwards, also when somebody deletes it meanwhile. */
    private Lockout locked(String subject) {
        Lockout lockout = null;
        while (lockout == null) {
            entities.createNativeQuery(
                            "insert into lockout (subject, failures, since, keep_until) values (?1, 0, ?2, ?2)"
                                    + " on conflict do nothing")
                    .setParameter(1, cut(subject))
                    .setParameter(2, clock.instant())
                    .executeUpdate();
            lockout = entities.find(Lockout.class, cut(subject), LockModeType.PESSIMISTIC_WRITE);
        }
        return lockout;
    }

    private static String cut(String subject) {
        return subject.length() <= 160 ? subject : subject.substring(0, 160);
    }
}
