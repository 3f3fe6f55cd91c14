package org.palabre.rollcall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.palabre.guest.GuestDesk;
import org.palabre.guest.Invitee;
import org.palabre.live.LiveDesk;
import org.palabre.notification.PhoneNumbers;
import org.palabre.session.HistoryDesk;
import org.palabre.session.Seat;
import org.palabre.session.SessionLedger;
import org.palabre.session.SessionView;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Reads who of the invited is where: a query for the guests, one for the past, one for the seats. */
@ApplicationScoped
class RollCallReader {
    private GuestDesk invitations;
    private HistoryDesk history;
    private SessionLedger ledger;
    private LiveDesk live;
    private PhoneNumbers numbers;
    private Settings settings;

    protected RollCallReader() {}

    @Inject
    RollCallReader(
            GuestDesk invitations,
            HistoryDesk history,
            SessionLedger ledger,
            LiveDesk live,
            PhoneNumbers numbers,
            Settings settings) {
        this.invitations = invitations;
        this.history = history;
        this.ledger = ledger;
        this.live = live;
        this.numbers = numbers;
        this.settings = settings;
    }

    /**
     * @param queued guests that a round still has to call
     * @throws DomainException when the conference is unknown or foreign
     */
    RollCall read(String number, Actor actor, Set<Long> queued) {
        List<Invitee> invitees = once(invitations.invitees(number, actor));
        if (invitees.isEmpty()) {
            return new RollCall(live.open(number, actor), false, List.of());
        }
        Optional<SessionView> session = history.running(number, actor);
        return new RollCall(
                session.isPresent(),
                !queued.isEmpty(),
                session.map(s -> invited(s, invitees, queued)).orElse(List.of()));
    }

    private List<RollCallEntry> invited(SessionView session, List<Invitee> invitees, Set<Long> queued) {
        List<Seat> seats =
                ledger.read(session.id()).map(SessionLedger.Entry::seats).orElse(List.of());
        Presences presences = new Presences(session, seats, numbers);
        int most = mostCalls();
        return invitees.stream()
                .map(one -> presences.of(one, queued.contains(one.id()), whyNotCallable(one), most))
                .toList();
    }

    int mostCalls() {
        return settings.number(Setting.PALABRE_CALL_TRIES);
    }

    private Optional<WhyNotCallable> whyNotCallable(Invitee one) {
        if (one.phone().isEmpty()) {
            return Optional.of(WhyNotCallable.NO_NUMBER);
        }
        return live.mayDial(one.phone()) ? Optional.empty() : Optional.of(WhyNotCallable.NOT_ALLOWED);
    }

    /**
     * A guest by mail and one by short message are one person when both are of one contact, or have the same number.
     */
    private List<Invitee> once(List<Invitee> all) {
        List<Invitee> contacts =
                once(all, one -> one.contact().map(id -> "contact " + id).orElse(one.address()));
        return once(contacts, one -> one.phone().isEmpty() ? one.address() : one.phone());
    }

    private List<Invitee> once(List<Invitee> all, Function<Invitee, String> key) {
        Map<String, Invitee> once = new LinkedHashMap<>();
        all.forEach(one -> once.merge(key.apply(one), one, this::together));
        return List.copyOf(once.values());
    }

    private Invitee together(Invitee first, Invitee second) {
        boolean other = first.phone().isEmpty() || !live.mayDial(first.phone()) && live.mayDial(second.phone());
        return first.together(second, other ? second.phone() : first.phone());
    }
}
