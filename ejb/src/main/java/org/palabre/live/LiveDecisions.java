package org.palabre.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.Capacity;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceRegister;
import org.palabre.session.ActionKind;
import org.palabre.session.EndReason;
import org.palabre.session.Headcount;
import org.palabre.session.Seat;
import org.palabre.session.SeatRequest;
import org.palabre.session.SeatRole;
import org.palabre.session.SeatState;
import org.palabre.session.Session;
import org.palabre.session.SessionBook;
import org.palabre.session.SessionLedger;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;

/**
 * What is decided about a running session, each in one transaction with its audit; the switch is asked afterwards.
 * Rights were checked by {@link LiveDesk} or, for keys, by {@link KeyActions}.
 */
@Stateless
public class LiveDecisions {
    private ConferenceRegister conferences;
    private ConferenceDesk desk;
    private Capacity capacity;
    private SessionBook sessions;
    private SessionLedger ledger;
    private DialPlanRules dialling;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;

    protected LiveDecisions() {}

    @Inject
    LiveDecisions(
            ConferenceRegister conferences,
            ConferenceDesk desk,
            Capacity capacity,
            SessionBook sessions,
            SessionLedger ledger,
            DialPlanRules dialling,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.conferences = conferences;
        this.desk = desk;
        this.capacity = capacity;
        this.sessions = sessions;
        this.ledger = ledger;
        this.dialling = dialling;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** A running session and its conference, both locked. */
    private record Locked(Conference conference, Session session) {}

    /** What to tell the switch of each leg. */
    public record Stays(Session session, String language, List<LegId> legs, Duration stay) {}

    public void lock(String number, boolean on, Actor actor) {
        Locked it = running(number);
        sessions.lock(it.session, on);
        done(it, on ? ActionKind.LOCKED : ActionKind.UNLOCKED, "", actor);
    }

    public Session muteAll(String number, boolean on, Actor actor) {
        Locked it = running(number);
        sessions.muteAll(it.session, on);
        done(it, on ? ActionKind.MUTED_ALL : ActionKind.UNMUTED_ALL, "", actor);
        return it.session;
    }

    /** @throws DomainException when the leg holds no seat in this conference */
    public Seat seat(String number, String leg) {
        Locked it = running(number);
        return seat(it, leg);
    }

    public Seat eject(String number, String leg, Actor actor) {
        Locked it = running(number);
        Seat seat = seat(it, leg);
        sessions.leaving(seat, EndReason.EJECTED);
        sessions.bar(it.session, seat.caller());
        done(it, ActionKind.EJECTED, seat.shown(), actor);
        return seat;
    }

    /** Somebody whose hand was lowered, and what to tell them in. */
    public record Lowered(LegId leg, String language) {}

    /** Empty where it is down already: twice is not told twice. */
    public Optional<Lowered> lowerHand(String number, String leg, Actor actor) {
        Locked it = running(number);
        Seat seat = seat(it, leg);
        if (seat.handRaisedAt().isEmpty()) {
            return Optional.empty();
        }
        sessions.lowerHand(seat);
        done(it, ActionKind.HAND_LOWERED, seat.shown(), actor);
        return Optional.of(new Lowered(seat.leg(), it.conference.language()));
    }

    /** @throws DomainException when the whole would be longer than the actor may reserve, or others hold the seats */
    public Stays extend(String number, int minutes, Actor actor) {
        if (minutes < 1 || minutes > 1440) {
            throw DomainException.at("minutes", "wrong.range", 1, 1440);
        }
        Locked it = open(number);
        int most = desk.limits(actor).durationMinutes();
        Instant before = it.session.endsAtLatest().orElseThrow(() -> DomainException.of("refused.noEnd"));
        Instant end = before.plus(Duration.ofMinutes(minutes));
        Duration whole = Duration.between(it.session.openedAt().orElseThrow(), end);
        if (whole.compareTo(Duration.ofMinutes(most)) > 0) {
            throw DomainException.at("minutes", "refused.extendTooLong", most);
        }
        capacity.extend(it.conference, before, end, clock.instant());
        sessions.extend(it.conference, it.session, Duration.ofMinutes(minutes));
        done(it, ActionKind.EXTENDED, String.valueOf(minutes), actor);
        return new Stays(
                it.session,
                it.conference.language(),
                sessions.seats(it.session).stream()
                        .filter(seat -> seat.state() == SeatState.IN)
                        .map(Seat::leg)
                        .toList(),
                sessions.stay(it.session));
    }

    public void end(String number, Actor actor) {
        Locked it = open(number);
        sessions.end(it.conference, it.session, actor.name());
        done(it, ActionKind.ENDED, "", actor);
    }

    /** A seat held for somebody we are about to call. */
    public record Called(
            LegId leg,
            Session session,
            String owner,
            String number,
            String language,
            boolean listenOnly,
            boolean startMuted,
            Duration stay) {}

    public Called dialOut(String number, String phone, Actor actor) {
        String dialled = dialling.check("number", phone);
        Locked it = open(number);
        if (sessions.ringing(it.session) >= settings.number(Setting.PALABRE_DIAL_OUT_AT_ONCE)) {
            throw DomainException.of("refused.tooManyDialOuts");
        }
        checkSeatFor(SeatRole.PARTICIPANT, it);
        CallerNumber callee = CallerNumber.of(dialled);
        if (sessions.seats(it.session).stream()
                .anyMatch(seat ->
                        seat.state() == SeatState.RINGING && seat.caller().equals(callee))) {
            throw DomainException.of("refused.ringsAlready");
        }
        dialling.spend(dialled, actor);
        LegId leg = LegId.called();
        boolean listenOnly = it.conference.options().listenOnly();
        sessions.reserve(
                it.session,
                new SeatRequest(
                        leg, "", callee, "", "", SeatRole.PARTICIPANT, listenOnly, false, true, clock.instant()));
        done(it, ActionKind.CALLED, dialled, actor);
        return new Called(
                leg,
                it.session,
                it.conference.ownerLogin(),
                dialled,
                it.conference.language(),
                listenOnly,
                listenOnly || it.session.mutedAll(),
                sessions.stay(it.session));
    }

    private void checkSeatFor(SeatRole role, Locked it) {
        Headcount taken = sessions.headcount(it.session);
        if (taken.isFull(role, it.conference)) {
            throw DomainException.of(
                    taken.onlyLeadersSeatLeft(it.conference) ? "refused.leadersSeat" : "refused.full",
                    it.conference.maxParticipants());
        }
    }

    private Seat seat(Locked it, String leg) {
        return LegId.parse(leg)
                .flatMap(sessions::seat)
                .filter(seat -> seat.sessionId() == it.session.id())
                .orElseThrow(() -> DomainException.of("refused.legGone"));
    }

    private Locked running(String number) {
        Conference conference = conferences
                .find(number)
                .flatMap(c -> conferences.lock(c.id()))
                .orElseThrow(() -> DomainException.of("refused.unknownConference"));
        return new Locked(
                conference, sessions.running(conference).orElseThrow(() -> DomainException.of("refused.notOpen")));
    }

    private Locked open(String number) {
        Locked it = running(number);
        if (!it.session.openAt(clock.instant())) {
            throw DomainException.of("refused.notOpen");
        }
        return it;
    }

    private void done(Locked it, ActionKind kind, String who, Actor actor) {
        ledger.log(it.session.id(), clock.instant(), kind, who, actor.name());
        audit.record(
                actor,
                "live." + kind.name().toLowerCase(java.util.Locale.ROOT),
                it.conference.number().value(),
                who);
    }
}
