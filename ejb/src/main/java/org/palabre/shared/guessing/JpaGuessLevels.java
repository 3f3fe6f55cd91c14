package org.palabre.shared.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What was spent, in the database. */
@ApplicationScoped
@Transactional
public class JpaGuessLevels {
    private EntityManager entities;

    protected JpaGuessLevels() {}

    @Inject
    public JpaGuessLevels(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<SpentShare> find(String subject) {
        return Optional.ofNullable(entities.find(GuessLevel.class, subject)).map(GuessLevel::spent);
    }

    /** Of two at once the later one stays. */
    public void keep(String subject, SpentShare spent) {
        entities.createNativeQuery(
                        "insert into guess_level (subject, spent, at) values (?1, 0, ?2) on conflict do nothing")
                .setParameter(1, subject)
                .setParameter(2, Instant.EPOCH)
                .executeUpdate();
        entities.createQuery(
                        "update GuessLevel l set l.spent = :spent, l.at = :at where l.subject = :subject and l.at <= :at")
                .setParameter("spent", spent.level())
                .setParameter("at", spent.at())
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
