package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceChanged;
import org.palabre.conference.Opening;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.retention.HourlyBudget;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Switch;

/**
 * What admission and live decide about a session. Always within their transaction, and with the conference locked where
 * seats are counted or the session opens or ends.
 */
@ApplicationScoped
public class SessionBook {
    /** Of a leg in a session without an end (N9). */
    private static final Duration LONGEST_CALL = Duration.ofHours(24);

    private final HourlyBudget attempts = new HourlyBudget(10_000);
    private JpaSessions sessions;
    private SessionTimes times;
    private Switch telephony;
    private Settings settings;
    private Clock clock;
    private Event<Object> events;

    protected SessionBook() {}

    @Inject
    SessionBook(
            JpaSessions sessions,
            SessionTimes times,
            Switch telephony,
            Settings settings,
            Clock clock,
            Event<Object> events) {
        this.sessions = sessions;
        this.times = times;
        this.telephony = telephony;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Session> running(Conference conference) {
        return sessions.running(conference.id());
    }

    /** The conference that the leg holds a seat in; read before locking it. */
    public Optional<Long> conferenceOf(LegId leg) {
        return sessions.place(leg).map(JpaSessions.Place::conference);
    }

    /** All that hold a seat count: inside, waiting, ringing, moderators (N2). */
    public Headcount headcount(Session session) {
        return sessions.headcount(session.id());
    }

    public long ringing(Session session) {
        return sessions.countRinging(session.id());
    }

    public List<Seat> seats(Session session) {
        return sessions.seats(session.id());
    }

    /** Locked, after its conference. */
    public Optional<Seat> seat(LegId leg) {
        return sessions.lockSeat(leg);
    }

    public Seat reserve(Session session, SeatRequest request) {
        Seat seat = sessions.add(new Seat(session.id(), request, clock.instant()));
        events.fire(new SeatReserved(session.id(), request.leg()));
        return seat;
    }

    /** Of the session that runs; empty where none does. A withheld number is never barred. */
    public Optional<Occupancy> occupancy(Conference conference, CallerNumber caller) {
        return sessions.occupancy(conference.id(), caller.value());
    }

    /** A new session, where none runs: people may wait in it until it opens. */
    public Occupancy gather(Conference conference) {
        return new Occupancy(
                sessions.add(new Session(conference.id(), telephony.id(), clock.instant())), 0L, 0L, false);
    }

    public void bar(Session session, CallerNumber caller) {
        if (!caller.withheld()) {
            sessions.bar(session.id(), caller.value());
        }
    }

    /** It did not get into that conference. Beyond so many an hour they are not kept: anybody can call. */
    public void attempt(Conference conference, CallerNumber caller, String dialled, Outcome outcome) {
        Instant now = clock.instant();
        if (attempts.take(now).within()) {
            sessions.add(new Attempt(conference.id(), null, now, caller.value(), dialled, outcome));
        }
    }

    /** Where it has an end, the duration runs from now. */
    public void open(Conference conference, Session session, Seat opener, Opening opening) {
        times.open(conference, session, opening, opener.shown());
    }

    /** A session that has an end. */
    public void extend(Conference conference, Session session, Duration more) {
        times.extend(conference, session, more);
    }

    /** Ends it now; the deadlines do the rest. */
    public void end(Conference conference, Session session, String by) {
        times.end(conference, session, by);
    }

    /** It was cancelled, moved or changed: those who wait for it are looked at now, not later. */
    void changed(@Observes ConferenceChanged change) {
        sessions.gathering(change.number()).ifPresent(session -> session.dueAgainAt(clock.instant()));
    }

    public void lock(Session session, boolean on) {
        session.lock(on);
        changed(session.id());
    }

    public void muteAll(Session session, boolean on) {
        session.muteAll(on);
        changed(session.id());
    }

    public void lowerHand(Seat seat) {
        seat.raiseHand(null);
        changed(seat.sessionId());
    }

    public void leaving(Seat seat, EndReason reason) {
        seat.leave(reason);
        changed(seat.sessionId());
    }

    /**
     * How long the switch lets a leg stay that enters now: to the end and a grace (N9). To the end with a leader, since
     * one may come back; an earlier end without one is kept by the deadlines alone.
     */
    public Duration stay(Session session) {
        return session.endsAtLatest()
                .map(end -> Duration.between(clock.instant(), end))
                .orElse(LONGEST_CALL)
                .plusSeconds(settings.number(Setting.PALABRE_SWITCH_GRACE_SECONDS));
    }

    public Duration longestWait() {
        return Duration.ofMinutes(settings.number(Setting.PALABRE_MAX_WAIT_MINUTES));
    }

    private void changed(long sessionId) {
        events.fire(new SessionChanged(sessionId));
    }
}
