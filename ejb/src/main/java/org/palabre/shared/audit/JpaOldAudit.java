package org.palabre.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.retention.RetainedRows;

/** The audit log, which is kept {@code PALABRE_AUDIT_DAYS}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JpaOldAudit implements RetainedRows {
    private EntityManager entities;
    private Settings settings;
    private Clock clock;

    protected JpaOldAudit() {}

    @Inject
    JpaOldAudit(EntityManager entities, Settings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "Audit log";
    }

    @Override
    public int deleteOld(int most) {
        Duration kept = Duration.ofDays(settings.number(Setting.PALABRE_AUDIT_DAYS));
        return entities.createNativeQuery("delete from audit_entry where id in"
                        + " (select id from audit_entry where at < ?1 order by at limit ?2)")
                .setParameter(1, clock.instant().minus(kept))
                .setParameter(2, most)
                .executeUpdate();
    }
}
