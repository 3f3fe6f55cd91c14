package org.palabre.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
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

    /** Two at once both succeed; one of them counts. */
    void keep(String login, PepperedHash pin, String by, Instant now) {
        entities.createNativeQuery("insert into phone_pin (login, salt, hash, iterations, changed_at, changed_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, login)
                .setParameter(2, pin.salt())
                .setParameter(3, pin.hash())
                .setParameter(4, pin.iterations())
                .setParameter(5, now)
                .setParameter(6, by)
                .executeUpdate();
        entities.find(PhonePin.class, login, LockModeType.PESSIMISTIC_WRITE).change(pin, by, now);
    }

    /** Keeps the PIN under another hash, unless it was changed meanwhile. */
    public void renew(String login, PepperedHash old, PepperedHash renewed) {
        Optional.ofNullable(entities.find(PhonePin.class, login, LockModeType.PESSIMISTIC_WRITE))
                .filter(kept -> Arrays.equals(kept.pin().hash(), old.hash()))
                .ifPresent(kept -> kept.renew(renewed));
    }

    void remove(String login) {
        find(login).ifPresent(entities::remove);
    }
}
