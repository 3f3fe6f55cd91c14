package org.palabre.shared.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.palabre.shared.retention.RetainedRows;

/** Where people signed in from, which is kept as long as the device's cookie. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JpaOldOrigins implements RetainedRows {
    private static final Duration KEPT = Duration.ofDays(90);

    private EntityManager entities;
    private Clock clock;

    protected JpaOldOrigins() {}

    @Inject
    JpaOldOrigins(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "Known devices and addresses";
    }

    @Override
    public int deleteOld(int most) {
        return entities.createNativeQuery("delete from known_origin where seen_at < ?1 and (account, origin) in"
                        + " (select account, origin from known_origin where seen_at < ?1 order by seen_at limit ?2)")
                .setParameter(1, clock.instant().minus(KEPT))
                .setParameter(2, most)
                .executeUpdate();
    }
}
