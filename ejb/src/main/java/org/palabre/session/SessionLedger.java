package org.palabre.session;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.telephony.LegId;

/**
 * Writes down what the switch told. Every entry can be made twice without harm, and each is a transaction of its own; the
 * conference is locked first where its state may change.
 */
@Stateless
public class SessionLedger {
    private JpaSessions sessions;
    private ConferenceRegister conferences;
    private Event<SessionChanged> changed;

    protected SessionLedger() {}

    @Inject
    public SessionLedger(JpaSessions sessions, ConferenceRegister conferences, Event<SessionChanged> changed) {
        this.sessions = sessions;
        this.conferences = conferences;
        this.changed = changed;
    }

    /** A running session with all that hold a seat in it. */
    public record Entry(Session session, Conference conference, List<Seat> seats, List<LogEntry> log) {}

    /** Empty when it is over or was dropped. */
    public Optional<Entry> read(long sessionId) {
        return sessions.find(sessionId).filter(s -> s.closedAt().isEmpty()).flatMap(session -> conferences
                .find(session.conferenceId())
                .map(conference -> new Entry(session, conference, sessions.seats(sessionId), sessions.log(sessionId))));
    }

    public List<Long> running() {
        return sessions.allRunning().stream().map(Session::id).toList();
    }

    public List<Seat> allSeats() {
        return sessions.allSeats();
    }

    /** @return the seat when the leg was not known to be in before; then its joining is in the log */
    public Optional<Seat> joined(LegId leg, Instant at) {
        Optional<Seat> seat = sessions.lockSeat(leg).filter(s -> s.state() != SeatState.IN);
        seat.ifPresent(s -> {
            if (s.joinedAt().isEmpty()) {
                sessions.add(new Participation(s, at));
            }
            s.join(at);
            log(s.sessionId(), at, "JOINED", s.shown(), "");
        });
        return seat;
    }

    /** Its leaving is in the log when the leg was known to be in before. */
    public void left(LegId leg, Instant at, EndReason otherwise) {
        sessions.lockSeat(leg).filter(s -> s.state() == SeatState.IN).ifPresent(s -> {
            s.out();
            log(s.sessionId(), at, "LEFT", s.shown(), "");
            sessions.participation(leg).ifPresent(p -> p.left(at, s.leaving().orElse(otherwise)));
        });
    }

    public void answered(LegId leg, Instant at) {
        sessions.lockSeat(leg).filter(s -> s.state() == SeatState.RINGING).ifPresent(s -> s.answered(at));
    }

    /** @return the seat when it was not known to wait before */
    public Optional<Seat> waits(LegId leg) {
        Optional<Seat> seat = sessions.lockSeat(leg).filter(s -> s.state() == SeatState.ENTERING);
        seat.ifPresent(Seat::waits);
        return seat;
    }

    /**
     * The leg is gone from the switch: its seat is free. Closes a session whose time was over, and drops one that never
     * opened, when this was the last.
     *
     * @return the seat it had
     */
    public Optional<Seat> gone(LegId leg, Instant at, EndReason otherwise, Optional<Outcome> outcome) {
        return sessions.place(leg).flatMap(place -> {
            Conference conference = conferences.lock(place.conference()).orElseThrow();
            Optional<Session> session = sessions.lock(place.session());
            Optional<Seat> held = vacated(place, leg, at, otherwise, outcome);
            session.ifPresent(s -> finishIfEmpty(s, conference, at));
            return held;
        });
    }

    private Optional<Seat> vacated(
            JpaSessions.Place place, LegId leg, Instant at, EndReason otherwise, Optional<Outcome> outcome) {
        Optional<Seat> held = sessions.lockSeat(leg);
        held.ifPresent(seat -> {
            Optional<Participation> participation = sessions.participation(leg);
            participation.ifPresent(p -> p.left(at, seat.leaving().orElse(otherwise)));
            if (participation.isEmpty()) {
                Outcome became = outcome.orElse(seat.leaving().isPresent() ? Outcome.SENT_AWAY : Outcome.GAVE_UP);
                sessions.add(new Attempt(
                        place.conference(), place.session(), at, seat.caller().value(), "", became));
            }
            if (seat.state() == SeatState.IN) {
                log(place.session(), at, "LEFT", seat.shown(), "");
            }
            sessions.remove(seat);
        });
        return held;
    }

    /** Closes what is over and empty, drops what never opened and is empty. */
    public void finishIfEmpty(long sessionId, Instant now) {
        Conference conference = lockConferenceOf(sessionId);
        sessions.lock(sessionId).filter(s -> s.closedAt().isEmpty()).ifPresent(s -> finishIfEmpty(s, conference, now));
    }

    /** The conference first, then the session: the order in which everybody locks. */
    private Conference lockConferenceOf(long sessionId) {
        return conferences.lock(sessions.conferenceOf(sessionId)).orElseThrow();
    }

    private void finishIfEmpty(Session session, Conference conference, Instant now) {
        if (sessions.countSeats(session.id()) > 0) {
            return;
        }
        if (session.openedAt().isEmpty()) {
            sessions.drop(session);
            changed.fire(new SessionChanged(session.id()));
        } else if (session.closedAt().isEmpty()
                && !now.isBefore(session.endsAt().orElseThrow())) {
            close(session, conference, now);
        }
    }

    private void close(Session session, Conference conference, Instant now) {
        List<Participation> all = sessions.participations(session.id());
        session.close(now, Sums.people(all), Sums.seconds(all));
        conference.close(now);
        changed.fire(new SessionChanged(session.id()));
    }

    public void raiseHand(LegId leg, Optional<Instant> at) {
        sessions.lockSeat(leg).ifPresent(seat -> seat.raiseHand(at.orElse(null)));
    }

    /** Also of somebody who has left meanwhile: then in the history alone. */
    public void known(LegId leg, String name) {
        sessions.place(leg).ifPresent(place -> {
            Optional<Session> session = sessions.lock(place.session());
            sessions.lockSeat(leg).ifPresent(seat -> {
                seat.known(name);
                session.ifPresent(s -> s.known(seat.caller().value(), name));
            });
            changed.fire(new SessionChanged(place.session()));
        });
        sessions.participation(leg).ifPresent(p -> p.known(name));
    }

    public void leaving(LegId leg, EndReason reason) {
        sessions.lockSeat(leg).ifPresent(seat -> seat.leave(reason));
    }

    public void log(long sessionId, Instant at, String kind, String who, String actor) {
        sessions.add(new LogEntry(sessionId, at, kind, who, actor));
    }
}
