package org.palabre.guest;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.live.LiveDesk;
import org.palabre.message.MessageKeys;
import org.palabre.notification.Recipients;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.shared.outbox.Subject;

/** Invites people to a conference, and says what became of it (S88, S108, P24). For its owner, admins and operators. */
@Stateless
public class GuestDesk {
    private ConferenceDesk desk;
    private ConferencesAhead ahead;
    private GuestChanges changes;
    private GuestNumbers called;
    private JpaGuests guests;
    private LiveDesk live;
    private Notices notices;
    private OutboxDesk outbox;
    private AuditTrail audit;

    protected GuestDesk() {}

    @Inject
    GuestDesk(
            ConferenceDesk desk,
            ConferencesAhead ahead,
            GuestChanges changes,
            GuestNumbers called,
            JpaGuests guests,
            LiveDesk live,
            Notices notices,
            OutboxDesk outbox,
            AuditTrail audit) {
        this.desk = desk;
        this.ahead = ahead;
        this.changes = changes;
        this.called = called;
        this.guests = guests;
        this.live = live;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Invites all of them to that conference, or nobody; those who are invited already are passed by. The organiser
     * gets a copy.
     *
     * @param number of the conference; of one of a series: to that date alone
     * @param pasted mail addresses and mobile numbers as {@link Recipients} reads them
     * @param language {@code fr} or {@code en}: what guests read
     * @return how many are new
     * @throws DomainException at {@code guests}, a problem for each entry that reaches nobody
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public int invite(String number, String pasted, String language, Actor actor) {
        return invite(number, Map.of(language, pasted), InvitedTo.DATE, actor);
    }

    /**
     * Like {@link #invite(String, String, String, Actor)}, for guests who read different languages: one invitation, one
     * copy. Whoever was invited to single dates and now to all of the series is a guest of the series.
     *
     * @param pasted by language
     * @param to matters for a series only
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public int invite(String number, Map<String, String> pasted, InvitedTo to, Actor actor) {
        String owner = ahead.get(number, actor).ownerLogin();
        return changes.invite(number, called.list(pasted, owner), to, actor);
    }

    /** Those of this conference, in the order they were invited; of one of a series also those of all of it. */
    public List<GuestView> guests(String number, Actor actor) {
        ConferenceView conference = desk.get(number, actor);
        String about = conference.dialNumber();
        Map<String, OutboxView> newest = outbox.about(Subject.conference(about), actor).stream()
                .filter(entry -> !entry.recipient().isEmpty() && !entry.key().startsWith(MessageKeys.OF_INVITATIONS))
                .collect(Collectors.toMap(OutboxView::recipient, Function.identity(), (first, older) -> first));
        return guests.of(about).stream()
                .filter(guest -> guest.comesTo(conference.number()))
                .map(guest -> view(guest, conference, Optional.ofNullable(newest.get(guest.address()))))
                .toList();
    }

    private static GuestView view(Guest guest, ConferenceView conference, Optional<OutboxView> last) {
        return new GuestView(
                guest.id(),
                guest.address(),
                guest.mobile(),
                guest.name(),
                conference.series().isPresent() && guest.occurrence().isEmpty(),
                guest.invitedAt(),
                last.map(OutboxView::state),
                last.map(OutboxView::id));
    }

    /**
     * Takes people off the list and tells them so.
     *
     * @return how many
     */
    public int uninvite(String number, Collection<Long> ids, Actor actor) {
        ConferenceView conference = ahead.get(number, actor);
        List<Guest> removed = guests.lock(ahead.lockList(conference), ids);
        notices.uninvited(conference.dialNumber(), removed);
        removed.forEach(guests::remove);
        audit.record(actor, "conference.uninvite", conference.dialNumber(), removed.size() + " guests");
        return removed.size();
    }

    /** Whom to call in: those invited, in the order they were. */
    public List<Invitee> invitees(String number, Actor actor) {
        ConferenceView conference = desk.get(number, actor);
        List<Guest> all = guests.of(conference.dialNumber()).stream()
                .filter(guest -> guest.comesTo(conference.number()))
                .toList();
        return called.invitees(all, conference.ownerLogin());
    }

    /**
     * Sets where somebody invited is called in.
     *
     * @param typed a number of the public network or of the company; empty: none
     * @throws DomainException at {@code phone} when it is no number, or none that may be called
     */
    public void callAt(String number, long id, String typed, Actor actor) {
        ConferenceView conference = ahead.get(number, actor);
        Guest guest =
                guests.of(conference.dialNumber(), id).orElseThrow(() -> DomainException.of("refused.unknownGuest"));
        guest.callAt(typed.isBlank() ? "" : live.dialable(typed, "phone"));
        audit.record(actor, "conference.callAt", conference.dialNumber(), guest.address());
    }
}
