package org.palabre.invitation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.message.Occasion;
import org.palabre.message.PastedGuests;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxView;

/**
 * Invites to a conference without touching it: no seat is held, nobody is put on its list (S53, S55). For whoever may
 * see the conference; what was sent belongs to its sender and to the admins.
 */
@Stateless
public class InvitationDesk {
    private static final int COUNTED = 10_000;

    private JpaInvitations invitations;
    private InvitationOrders orders;
    private InvitationChanges changes;
    private InvitationRules rules;
    private ConferenceRegister conferences;
    private Directory directory;
    private OutboxDesk outbox;
    private AuditTrail audit;
    private Clock clock;

    protected InvitationDesk() {}

    @Inject
    InvitationDesk(
            JpaInvitations invitations,
            InvitationOrders orders,
            InvitationChanges changes,
            InvitationRules rules,
            ConferenceRegister conferences,
            Directory directory,
            OutboxDesk outbox,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.orders = orders;
        this.changes = changes;
        this.rules = rules;
        this.conferences = conferences;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it at once to all of them, or to nobody. The sender gets a copy.
     *
     * @param guests mail addresses and mobile numbers by the language that they read, {@code fr} or {@code en}
     * @throws DomainException for every fault of the request at once, each at its field, or at {@code guests}
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public InvitationView send(InvitationRequest request, Map<String, String> guests, Actor actor) {
        List<PastedGuests.Named> named = rules.check(request, guests, Set.of(), actor);
        String mail = directory.find(actor.login()).map(Person::mail).orElse("");
        return changes.send(request, named, mail, actor);
    }

    /**
     * Tells those who know of it what is new, and invites those who are named now.
     *
     * @param version the version that the change was made on
     * @param guests further ones, as in {@link #send}
     * @throws DomainException as {@link #send}; or when nothing would change, or it is over
     */
    public InvitationView change(
            long id, int version, InvitationRequest request, Map<String, String> guests, Actor actor) {
        Invitation invitation = ahead(id, actor);
        if (invitation.version() != version) {
            throw DomainException.of("refused.invitationChanged");
        }
        if (!request.conference().equals(invitation.conference())) {
            throw DomainException.at("conference", "wrong.otherConference");
        }
        Set<String> known = invitations.recipients(invitation).stream()
                .map(InvitationRecipient::address)
                .collect(Collectors.toSet());
        List<PastedGuests.Named> named = rules.check(request, guests, known, actor);
        boolean differs = invitation.change(request);
        if (!differs && named.isEmpty()) {
            throw DomainException.of("refused.nothingNew");
        }
        add(named, invitation);
        orders.order(invitation, differs ? Occasion.REVISED : Occasion.INVITED);
        return done("invitation.change", invitation, actor);
    }

    /** Tells everybody that it is off. The conference stays as it is. */
    public InvitationView cancel(long id, Actor actor) {
        Invitation invitation = ahead(id, actor);
        orders.cancel(invitation);
        return done("invitation.cancel", invitation, actor);
    }

    public InvitationView get(long id, Actor actor) {
        return view(owned(id, actor));
    }

    /** To whom it went, in the order they were named. */
    public List<InvitationRecipientView> guests(long id, Actor actor) {
        Invitation invitation = owned(id, actor);
        List<InvitationRecipient> guests = invitations.recipients(invitation);
        Map<String, OutboxView> messages = outbox.byKeys(
                guests.stream().map(InvitationRecipient::messageKey).toList(), actor);
        return guests.stream()
                .map(guest -> InvitationRecipientView.of(guest, Optional.ofNullable(messages.get(guest.messageKey()))))
                .toList();
    }

    /** The newest first; an employee gets their own, an admin or operator all. */
    public Page<InvitationView> list(int page, int size, Actor actor) {
        return new Page<>(rows(page, size, actor), count(actor), page, size);
    }

    /** Like {@link #list}, for callers that have counted already. */
    public List<InvitationView> rows(int page, int size, Actor actor) {
        List<Invitation> rows = invitations.list(Rights.owner(actor), page, size);
        Map<Long, Long> guests =
                invitations.counts(rows.stream().map(Invitation::id).toList());
        return rows.stream()
                .map(one -> InvitationView.of(one, guests.getOrDefault(one.id(), 0L), clock.instant()))
                .toList();
    }

    public Count count(Actor actor) {
        return Count.upTo(COUNTED, invitations.count(Rights.owner(actor)));
    }

    /**
     * Before the invitation: who deletes the conference locks it first, then looks which invitations there are.
     */
    private Optional<Conference> lockConference(String number) {
        return conferences.find(number).map(Conference::id).flatMap(conferences::lock);
    }

    private void add(List<PastedGuests.Named> named, Invitation invitation) {
        named.forEach(one -> invitations.add(new InvitationRecipient(invitation, one.recipient(), one.language())));
    }

    private InvitationView done(String action, Invitation invitation, Actor actor) {
        invitations.write();
        InvitationView view = view(invitation);
        audit.record(actor, action, invitation.conference(), view.guests() + " guests");
        return view;
    }

    private Invitation ahead(long id, Actor actor) {
        lockConference(owned(id, actor).conference());
        Invitation invitation = invitations.lock(id).orElseThrow(InvitationDesk::unknown);
        if (!invitation.ahead(clock.instant())) {
            throw DomainException.of("refused.invitationOver");
        }
        return invitation;
    }

    private Invitation owned(long id, Actor actor) {
        return invitations
                .find(id)
                .filter(one -> Rights.sees(actor, one.sender()))
                .orElseThrow(InvitationDesk::unknown);
    }

    private InvitationView view(Invitation invitation) {
        long guests = invitations.counts(List.of(invitation.id())).getOrDefault(invitation.id(), 0L);
        return InvitationView.of(invitation, guests, clock.instant());
    }

    /** A foreign invitation is as unknown as one that does not exist: the answer gives nothing away. */
    private static DomainException unknown() {
        return DomainException.of("refused.unknownInvitation");
    }
}
