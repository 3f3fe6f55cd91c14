package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Who holds seats when. */
@ApplicationScoped
class JpaBookings {
    /**
     * What was opened held its seats, whatever became of it; what was not opened holds them as long as it still can be.
     * What has no start and is not open has no {@code heldFrom}.
     */
    private static final String OVERLAPPING =
            "select c.id, c.heldFrom, c.heldUntil, c.maxParticipants from Conference c"
                    + " where c.heldUntil > :from and c.heldFrom < :until and (c.openedAt is not null"
                    + " or (c.state = :future and c.terms.expiresAt > :now and c.deletedAt is null))";

    private EntityManager entities;

    protected JpaBookings() {}

    @Inject
    JpaBookings(EntityManager entities) {
        this.entities = entities;
    }

    /** From here to the end of the transaction nobody else books. Taken last, after conferences and sessions. */
    void lock() {
        entities.createNativeQuery("select id from capacity_lock for update").getSingleResult();
    }

    /** All that overlap {@code [from, until)}; values, so that they are as the database has them now. */
    List<Booking> overlapping(Instant from, Instant until, Instant now) {
        return entities.createQuery(OVERLAPPING, Booking.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("future", ConferenceState.FUTURE)
                .setParameter("now", now)
                .getResultList();
    }
}
