package org.palabre.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.palabre.shared.Actor;

/** The audit log in the database: joins the transaction of the action, or writes in one of its own. */
@ApplicationScoped
@Transactional
public class JpaAuditTrail implements AuditTrail {
    private EntityManager entities;
    private Clock clock;

    protected JpaAuditTrail() {}

    @Inject
    public JpaAuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void record(Actor who, String action, String subject, String detail) {
        entities.persist(new AuditEntry(
                clock.instant(),
                cut(who.login(), 64),
                cut(who.from(), 64),
                action,
                cut(subject, 128),
                cut(detail, 1000)));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
