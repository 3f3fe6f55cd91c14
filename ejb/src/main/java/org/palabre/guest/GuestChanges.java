package org.palabre.guest;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.conference.ConferenceChanges;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesChanges;
import org.palabre.directory.Person;
import org.palabre.message.PastedGuests;
import org.palabre.notification.TextRules;
import org.palabre.shared.Actor;
import org.palabre.shared.audit.AuditTrail;

/**
 * The short transactions in which guests are written down, with the conference where that is new, once the directory
 * has said whose it is and where they are called.
 */
@Stateless
public class GuestChanges {
    private ConferenceChanges conferences;
    private SeriesChanges series;
    private ConferencesAhead ahead;
    private JpaGuests guests;
    private TextRules texts;
    private Notices notices;
    private AuditTrail audit;
    private Clock clock;

    protected GuestChanges() {}

    @Inject
    GuestChanges(
            ConferenceChanges conferences,
            SeriesChanges series,
            ConferencesAhead ahead,
            JpaGuests guests,
            TextRules texts,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.conferences = conferences;
        this.series = series;
        this.ahead = ahead;
        this.guests = guests;
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the number of the conference */
    public String reserve(Reservation wish, Person owner, GuestList list, Actor actor) {
        return invited(conferences.reserve(wish, owner, actor).number(), list, actor);
    }

    /** @return the number of the first conference of the series */
    public String reserve(Reservation wish, Recurrence recurrence, Person owner, GuestList list, Actor actor) {
        return invited(series.reserve(wish, recurrence, owner, actor).number(), list, actor);
    }

    private String invited(String number, GuestList list, Actor actor) {
        if (!list.named().isEmpty()) {
            invite(number, list, InvitedTo.SERIES, actor);
        }
        return number;
    }

    /** @return how many are new */
    public int invite(String number, GuestList list, InvitedTo to, Actor actor) {
        ConferenceView conference = ahead.get(number, actor);
        String about = ahead.lockList(conference);
        boolean date = to == InvitedTo.DATE && conference.series().isPresent();
        String occurrence = date ? conference.number() : "";
        List<Guest> all = guests.of(about);
        List<Guest> added =
                PastedGuests.unknown(list.named(), known(all, occurrence), texts, conference.ownerLogin()).stream()
                        .map(one -> new Guest(
                                about, occurrence, one.recipient(), one.language(), actor.login(), clock.instant()))
                        .toList();
        added.forEach(
                guest -> Optional.ofNullable(list.phones().get(guest.address())).ifPresent(guest::callAt));
        if (!date) {
            Set<String> addresses = added.stream().map(Guest::address).collect(Collectors.toSet());
            all.stream().filter(guest -> addresses.contains(guest.address())).forEach(guests::remove);
        }
        added.forEach(guests::add);
        if (!added.isEmpty()) {
            notices.invited(about, occurrence, conference.ownerLogin());
            audit.record(actor, "conference.invite", about, added.size() + " guests");
        }
        return added.size();
    }

    private static Set<String> known(List<Guest> all, String occurrence) {
        return all.stream()
                .filter(guest -> guest.comesTo(occurrence))
                .map(Guest::address)
                .collect(Collectors.toSet());
    }
}
