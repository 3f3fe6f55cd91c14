package org.palabre.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Guests in the database. */
@ApplicationScoped
public class JpaGuests {
    private EntityManager entities;

    protected JpaGuests() {}

    @Inject
    JpaGuests(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Guest guest) {
        entities.persist(guest);
    }

    public void remove(Guest guest) {
        entities.remove(guest);
    }

    /** In the order they were invited. */
    public List<Guest> of(String about) {
        return query(about).getResultList();
    }

    /** Like {@link #of(String)}, but locked: who has been told does not change while it is looked at. */
    List<Guest> lock(String about) {
        return query(about).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<Guest> query(String about) {
        return entities.createQuery("select g from Guest g where g.about = :about order by g.id", Guest.class)
                .setParameter("about", about);
    }

    public Optional<Guest> of(String about, long id) {
        return Optional.ofNullable(entities.find(Guest.class, id))
                .filter(guest -> guest.about().equals(about));
    }

    List<Guest> lock(String about, Collection<Long> ids) {
        return lock(about).stream().filter(guest -> ids.contains(guest.id())).toList();
    }
}
