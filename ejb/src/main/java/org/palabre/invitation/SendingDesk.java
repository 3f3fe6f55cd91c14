package org.palabre.invitation;

import jakarta.ejb.Stateless;
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
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxView;

/**
 * Invites to a conference without touching it: no seat is held, nobody is put on its list (S53, S55). For whoever may
 * see the conference; what was sent belongs to its sender and to the admins.
 */
@Stateless
public class SendingDesk {
    private static final int COUNTED = 10_000;

    private JpaSendings sendings;
    private Sendings orders;
    private InvitationRules rules;
    private ConferenceRegister conferences;
    private Directory directory;
    private OutboxDesk outbox;
    private AuditTrail audit;
    private Clock clock;

    protected SendingDesk() {}

    @Inject
    SendingDesk(
            JpaSendings sendings,
            Sendings orders,
            InvitationRules rules,
            ConferenceRegister conferences,
            Directory directory,
            OutboxDesk outbox,
            AuditTrail audit,
            Clock clock) {
        this.sendings = sendings;
        this.orders = orders;
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
     * @throws DomainException for every fault of the wish at once, each at its field, or at {@code guests}
     */
    public SendingView send(InvitationWish wish, Map<String, String> guests, Actor actor) {
        List<GuestLists.Named> named = rules.check(wish, guests, Set.of(), actor);
        String mail = directory.find(actor.login()).map(Person::mail).orElse("");
        Conference invitedTo = lockConference(wish.conference()).orElseThrow();
        rules.check(wish, actor);
        var sending = new Sending(invitedTo, wish, actor.login(), mail, clock.instant());
        sendings.add(sending);
        add(named, sending);
        orders.order(sending, Occasion.INVITED);
        return done("invitation.send", sending, actor);
    }

    /**
     * Tells those who know of it what is new, and invites those who are named now.
     *
     * @param version the version that the change was made on
     * @param guests further ones, as in {@link #send}
     * @throws DomainException as {@link #send}; or when nothing would change, or it is over
     */
    public SendingView change(long id, int version, InvitationWish wish, Map<String, String> guests, Actor actor) {
        Sending sending = ahead(id, actor);
        if (sending.version() != version) {
            throw DomainException.of("refused.invitationChanged");
        }
        if (!wish.conference().equals(sending.conference())) {
            throw DomainException.at("conference", "wrong.otherConference");
        }
        Set<String> known =
                sendings.guests(sending).stream().map(SendingGuest::address).collect(Collectors.toSet());
        List<GuestLists.Named> named = rules.check(wish, guests, known, actor);
        boolean differs = sending.change(wish);
        if (!differs && named.isEmpty()) {
            throw DomainException.of("refused.nothingNew");
        }
        add(named, sending);
        orders.order(sending, differs ? Occasion.REVISED : Occasion.INVITED);
        return done("invitation.change", sending, actor);
    }

    /** Tells everybody that it is off. The conference stays as it is. */
    public SendingView cancel(long id, Actor actor) {
        Sending sending = ahead(id, actor);
        orders.cancel(sending);
        return done("invitation.cancel", sending, actor);
    }

    public SendingView get(long id, Actor actor) {
        return view(own(id, actor));
    }

    /** To whom it went, in the order they were named. */
    public List<SendingGuestView> guests(long id, Actor actor) {
        Sending sending = own(id, actor);
        List<SendingGuest> guests = sendings.guests(sending);
        Map<String, OutboxView> messages =
                outbox.byKeys(guests.stream().map(SendingGuest::messageKey).toList(), actor);
        return guests.stream()
                .map(guest -> SendingGuestView.of(guest, Optional.ofNullable(messages.get(guest.messageKey()))))
                .toList();
    }

    /** The newest first; an employee gets their own, an admin or operator all. */
    public Page<SendingView> list(int page, int size, Actor actor) {
        return new Page<>(rows(page, size, actor), count(actor), page, size);
    }

    /** Like {@link #list}, for callers that have counted already. */
    public List<SendingView> rows(int page, int size, Actor actor) {
        List<Sending> rows = sendings.list(sender(actor), page, size);
        Map<Long, Long> guests = sendings.counts(rows.stream().map(Sending::id).toList());
        return rows.stream()
                .map(one -> SendingView.of(one, guests.getOrDefault(one.id(), 0L), clock.instant()))
                .toList();
    }

    public Count count(Actor actor) {
        return Count.upTo(COUNTED, sendings.count(sender(actor)));
    }

    /**
     * Before the invitation: who deletes the conference locks it first, then looks which invitations there are. Nobody
     * asks the directory meanwhile.
     */
    private Optional<Conference> lockConference(String number) {
        return conferences.find(number).map(Conference::id).flatMap(conferences::lock);
    }

    private void add(List<GuestLists.Named> named, Sending sending) {
        named.forEach(one -> sendings.add(new SendingGuest(sending, one.recipient(), one.language())));
    }

    private SendingView done(String deed, Sending sending, Actor actor) {
        sendings.write();
        SendingView view = view(sending);
        audit.record(actor, deed, sending.conference(), view.guests() + " guests");
        return view;
    }

    private Sending ahead(long id, Actor actor) {
        lockConference(own(id, actor).conference());
        Sending sending = sendings.lock(id).orElseThrow(SendingDesk::unknown);
        if (!sending.ahead(clock.instant())) {
            throw DomainException.of("refused.invitationOver");
        }
        return sending;
    }

    private Sending own(long id, Actor actor) {
        return sendings.find(id).filter(one -> his(one, actor)).orElseThrow(SendingDesk::unknown);
    }

    private static boolean his(Sending sending, Actor actor) {
        return sender(actor).filter(login -> !login.equals(sending.sender())).isEmpty();
    }

    private static Optional<String> sender(Actor actor) {
        if (actor.roles().isEmpty()) {
            throw DomainException.of("refused.notAllowed");
        }
        return actor.seesAll() ? Optional.empty() : Optional.of(actor.login());
    }

    private SendingView view(Sending sending) {
        long guests = sendings.counts(List.of(sending.id())).getOrDefault(sending.id(), 0L);
        return SendingView.of(sending, guests, clock.instant());
    }

    /** A foreign invitation is as unknown as one that does not exist: the answer gives nothing away. */
    private static DomainException unknown() {
        return DomainException.of("refused.unknownInvitation");
    }
}
