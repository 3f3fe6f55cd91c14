package org.palabre.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Phone PINs in the database. */
@ApplicationScoped
@Transactional
class JpaPhonePins {
    private EntityManager entities;

    protected JpaPhonePins() {}

    @Inject
    JpaPhonePins(EntityManager entities) {
        this.entities = entities;
    }

    Optional<PhonePin> find(String login) {
        return Optional.ofNullable(entities.find(PhonePin.class, login));
    }

    void add(PhonePin pin) {
        entities.persist(pin);
    }

    void remove(String login) {
        find(login).ifPresent(entities::remove);
    }
}
