package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes down the calls of strangers. */
@ApplicationScoped
@Transactional
public class JpaStrangers {
    private EntityManager entities;

    protected JpaStrangers() {}

    @Inject
    JpaStrangers(EntityManager entities) {
        this.entities = entities;
    }

    void add(List<Attempt> attempts) {
        attempts.forEach(entities::persist);
    }
}
