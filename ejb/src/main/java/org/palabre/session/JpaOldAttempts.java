package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.retention.RetainedRows;

/** Calls that did not get in, which are kept {@code PALABRE_ATTEMPT_DAYS}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JpaOldAttempts implements RetainedRows {
    private EntityManager entities;
    private Settings settings;
    private Clock clock;

    protected JpaOldAttempts() {}

    @Inject
    JpaOldAttempts(EntityManager entities, Settings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "Attempts";
    }

    @Override
    public int deleteOld(int most) {
        Duration kept = Duration.ofDays(settings.number(Setting.PALABRE_ATTEMPT_DAYS));
        return entities.createNativeQuery("delete from attempt where id in"
                        + " (select id from attempt where at < ?1 order by at limit ?2)")
                .setParameter(1, clock.instant().minus(kept))
                .setParameter(2, most)
                .executeUpdate();
    }
}
