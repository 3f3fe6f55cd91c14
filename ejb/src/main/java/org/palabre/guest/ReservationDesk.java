package org.palabre.guest;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;

/** Reserves and invites at once: an address that reaches nobody keeps the conference from being made (S99, S108). */
@Stateless
public class ReservationDesk {
    private ConferenceDesk conferences;
    private SeriesDesk series;
    private GuestDesk invitations;

    protected ReservationDesk() {}

    @Inject
    ReservationDesk(ConferenceDesk conferences, SeriesDesk series, GuestDesk invitations) {
        this.conferences = conferences;
        this.series = series;
        this.invitations = invitations;
    }

    /**
     * @param guests by the language they read, as {@link GuestDesk#invite} reads them; blank: nobody
     * @return the conference's number
     * @throws DomainException at the field of the reservation, or at {@code guests}
     */
    public String reserve(Reservation wish, Map<String, String> guests, Actor actor) {
        return invited(conferences.reserve(wish, actor).number(), guests, actor);
    }

    /** Reserves a series with guests. @return the number of its first conference */
    public String reserve(Reservation wish, Recurrence recurrence, Map<String, String> guests, Actor actor) {
        return invited(series.reserve(wish, recurrence, actor).number(), guests, actor);
    }

    private String invited(String number, Map<String, String> guests, Actor actor) {
        if (!guests.values().stream().allMatch(String::isBlank)) {
            invitations.invite(number, guests, InvitedTo.SERIES, actor);
        }
        return number;
    }
}
