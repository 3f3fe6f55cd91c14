package org.palabre.shared.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.palabre.shared.retention.RetainedRows;

/** Counts of failures: whoever makes up addresses and numbers fills no table with them for longer than they count. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JpaOldLockouts implements RetainedRows {
    private EntityManager entities;
    private Clock clock;

    protected JpaOldLockouts() {}

    @Inject
    JpaOldLockouts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "Lockouts";
    }

    /** Looks twice: somebody may count meanwhile. */
    @Override
    public int deleteOld(int most) {
        return entities.createNativeQuery("delete from lockout where keep_until < ?1 and subject in"
                        + " (select subject from lockout where keep_until < ?1 order by keep_until limit ?2)")
                .setParameter(1, clock.instant())
                .setParameter(2, most)
                .executeUpdate();
    }
}
