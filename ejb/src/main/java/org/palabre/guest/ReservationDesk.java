package org.palabre.guest;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.palabre.conference.Owners;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Reservation;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;

/** Reserves and invites at once: an address that reaches nobody keeps the conference from being made (S99, S108). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReservationDesk {
    private Owners owners;
    private GuestNumbers numbers;
    private GuestChanges changes;

    protected ReservationDesk() {}

    @Inject
    ReservationDesk(Owners owners, GuestNumbers numbers, GuestChanges changes) {
        this.owners = owners;
        this.numbers = numbers;
        this.changes = changes;
    }

    /**
     * @param guests by the language they read, as {@link GuestDesk#invite} reads them; blank: nobody
     * @return the conference's number
     * @throws DomainException at the field of the reservation, or at {@code guests}
     */
    public String reserve(Reservation wish, Map<String, String> guests, Actor actor) {
        Person owner = owners.ofNew(wish, actor);
        return changes.reserve(wish, owner, numbers.list(guests, owner.login()), actor);
    }

    /** Reserves a series with guests. @return the number of its first conference */
    public String reserve(Reservation wish, Recurrence recurrence, Map<String, String> guests, Actor actor) {
        Person owner = owners.ofNew(wish, recurrence, actor);
        return changes.reserve(wish, recurrence, owner, numbers.list(guests, owner.login()), actor);
    }
}
