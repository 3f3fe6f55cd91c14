package org.palabre.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Preferences in the database. */
@ApplicationScoped
class JpaPreferences {
    private EntityManager entities;

    protected JpaPreferences() {}

    @Inject
    JpaPreferences(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Preference> find(String login) {
        return Optional.ofNullable(entities.find(Preference.class, login));
    }

    void add(Preference preference) {
        entities.persist(preference);
    }
}
