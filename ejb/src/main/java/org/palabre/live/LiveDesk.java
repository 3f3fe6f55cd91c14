package org.palabre.live;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.ConferenceRegister;
import org.palabre.session.SessionLedger;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;

/**
 * What people who are signed in see and do in running conferences, under their rights: an employee in their own, an
 * admin or operator in all. Done is what the switch confirms; these methods return when it was asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveDesk {
    private LiveBoard board;
    private LiveActions actions;
    private Reconcilers reconcilers;
    private SessionLedger ledger;
    private ConferenceRegister conferences;
    private DialPlanRules dialling;
    private Clock clock;

    protected LiveDesk() {}

    @Inject
    LiveDesk(
            LiveBoard board,
            LiveActions actions,
            Reconcilers reconcilers,
            SessionLedger ledger,
            ConferenceRegister conferences,
            DialPlanRules dialling,
            Clock clock) {
        this.board = board;
        this.actions = actions;
        this.reconcilers = reconcilers;
        this.ledger = ledger;
        this.conferences = conferences;
        this.dialling = dialling;
        this.clock = clock;
    }

    /** Whether what is shown can be believed to be fresh. */
    public boolean linked() {
        return reconcilers.fresh();
    }

    /** Empty when nobody is there and the conference is not open. */
    public Optional<LivePicture> picture(String number, Actor actor) {
        owned(number, actor);
        return board.all().stream()
                .filter(session -> session.shows(number))
                .max(Comparator.comparing(session -> session.id))
                .flatMap(this::picture);
    }

    private Optional<LivePicture> picture(LiveSession session) {
        boolean stale = !session.switchId().filter(reconcilers::fresh).isPresent();
        return session.picture().map(picture -> picture.seenAt(clock.instant(), stale, ledger.lastActions(session.id)));
    }

    /** Whether it has been opened and not ended. */
    public boolean open(String number, Actor actor) {
        owned(number, actor);
        return board.all().stream()
                .flatMap(session -> session.picture().stream())
                .anyMatch(picture -> picture.conference().equals(number)
                        && picture.openedAt().isPresent());
    }

    /** Open first, then those that gather; each in the order of their opening. */
    public List<LiveSummary> current(Actor actor) {
        Optional<String> owner = Rights.owner(actor);
        return board.all().stream()
                .filter(session -> owner.isEmpty() || session.owner().equals(owner.get()))
                .flatMap(session -> session.picture().stream().map(p -> summary(p, session, actor)))
                .sorted(Comparator.comparing(s -> s.openedAt().orElse(java.time.Instant.MAX)))
                .toList();
    }

    private static LiveSummary summary(LivePicture p, LiveSession session, Actor actor) {
        return new LiveSummary(
                p.conference(),
                p.name(),
                p.ownerName(),
                p.openedBy(),
                p.openedAt(),
                p.endsAt(),
                p.locked(),
                p.inside(),
                p.legs().size(),
                p.cap(),
                session.owner().equals(actor.login()));
    }

    public void mute(String number, String leg, Actor actor) {
        actions.mute(owned(number, actor), leg, true, actor);
    }

    /** @throws DomainException for a listener, who may not speak */
    public void unmute(String number, String leg, Actor actor) {
        actions.mute(owned(number, actor), leg, false, actor);
    }

    /** Everybody but the moderators, also those who come later. */
    public void muteAll(String number, Actor actor) {
        actions.muteAll(owned(number, actor), true, actor);
    }

    public void unmuteAll(String number, Actor actor) {
        actions.muteAll(owned(number, actor), false, actor);
    }

    /** Down for everybody who looks; who raised it is told. Nothing where it is down already. */
    public void lowerHand(String number, String leg, Actor actor) {
        actions.lowerHand(owned(number, actor), leg, actor);
    }

    /** Removes a caller, whose number stays barred from this session. */
    public void eject(String number, String leg, Actor actor) {
        actions.eject(owned(number, actor), leg, actor);
    }

    /** Everybody who is in or waits, but the moderators. It is no fault if somebody leaves meanwhile. */
    public void ejectAll(String number, Actor actor) {
        LivePicture picture = picture(number, actor).orElseThrow(() -> DomainException.of("refused.notOpen"));
        picture.legs().stream().filter(leg -> !leg.moderator()).forEach(leg -> {
            try {
                actions.eject(number, leg.leg(), actor);
            } catch (DomainException e) {
                if (!e.key().equals("refused.legGone")) {
                    throw e;
                }
            }
        });
    }

    public void lock(String number, Actor actor) {
        actions.lock(owned(number, actor), true, actor);
    }

    public void unlock(String number, Actor actor) {
        actions.lock(owned(number, actor), false, actor);
    }

    /** @param minutes 1 to 1440, as far as the actor's limit on the whole duration allows */
    public void extend(String number, int minutes, Actor actor) {
        actions.extend(owned(number, actor), minutes, actor);
    }

    /** Everybody hears goodbye and is out within seconds; it never opens again. */
    public void end(String number, Actor actor) {
        actions.end(owned(number, actor), actor);
    }

    /** @return the leg that rings; a seat is held for it */
    public String dialOut(String number, String phone, Actor actor) {
        return actions.dialOut(owned(number, actor), phone, actor);
    }

    /** Whether the operator allows to call it (P32). */
    public boolean mayDial(String phone) {
        return dialling.allows(phone);
    }

    /**
     * A number that the operator allows to call, as it is dialled.
     *
     * @param field of the form, for the refusal
     * @throws DomainException naming the rule
     */
    public String dialable(String phone, String field) {
        return dialling.check(field, phone);
    }

    private String owned(String number, Actor actor) {
        return conferences
                .find(number)
                .filter(c -> Rights.sees(actor, c.ownerLogin()))
                .map(c -> c.number().value())
                .orElseThrow(() -> DomainException.of("refused.unknownConference"));
    }
}
