package org.palabre.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Packages in the database. */
@ApplicationScoped
class JpaPackages {
    private EntityManager entities;

    protected JpaPackages() {}

    @Inject
    JpaPackages(EntityManager entities) {
        this.entities = entities;
    }

    void add(ConferencePackage added) {
        entities.persist(added);
        entities.flush();
    }

    void remove(ConferencePackage removed) {
        entities.remove(removed);
    }

    Optional<ConferencePackage> lock(long id) {
        return Optional.ofNullable(entities.find(ConferencePackage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Changes are written first, so that versions are those that count from now on. */
    List<ConferencePackage> all() {
        entities.flush();
        return entities.createQuery(
                        "select p from ConferencePackage p order by p.position, p.id", ConferencePackage.class)
                .getResultList();
    }
}
