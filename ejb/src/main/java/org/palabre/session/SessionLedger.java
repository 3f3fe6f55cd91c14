package org.palabre.session;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchId;

/**
 * Writes down what the switch told. Every entry can be made twice without harm, and each is a transaction of its own;
 * the conference is locked first where its state may change.
 */
@Stateless
public class SessionLedger {
    private JpaSessions sessions;
    private ConferenceRegister conferences;
    private EndAfterLeader endAfterLeader;
    private SessionTimes times;
    private Event<SessionChanged> changed;
    private Event<SessionClosed> closed;

    protected SessionLedger() {}

    @Inject
    SessionLedger(
            JpaSessions sessions,
            ConferenceRegister conferences,
            EndAfterLeader endAfterLeader,
            SessionTimes times,
            Event<SessionChanged> changed,
            Event<SessionClosed> closed) {
        this.sessions = sessions;
        this.conferences = conferences;
        this.endAfterLeader = endAfterLeader;
        this.times = times;
        this.changed = changed;
        this.closed = closed;
    }

    /** A running session with all that hold a seat in it. */
    public record Entry(Session session, Conference conference, List<Seat> seats) {}

    /** Empty when it is over or was dropped. */
    public Optional<Entry> read(long sessionId) {
        return sessions.find(sessionId).filter(s -> s.closedAt().isEmpty()).flatMap(session -> conferences
                .find(session.conferenceId())
                .map(conference -> new Entry(session, conference, sessions.seats(sessionId))));
    }

    /** The last 200 actions, oldest first. */
    public List<LoggedAction> lastActions(long sessionId) {
        return sessions.lastActions(sessionId);
    }

    public List<Long> running() {
        return sessions.allRunning().stream().map(Session::id).toList();
    }

    public List<Long> runningOn(SwitchId on) {
        return sessions.runningOn(on).stream().map(Session::id).toList();
    }

    /** All that are held in sessions on that switch. */
    public List<Seat> seatsOn(SwitchId on) {
        return sessions.seatsOn(on);
    }

    /**
     * Who came and who went.
     *
     * @param came seats of those who were not known to be in before, and may have gone again
     * @param gone seats that are free now
     */
    public record AttendanceChange(List<Seat> came, List<Seat> gone) {}

    /**
     * Writes down what happened to one session, in the order told. When the last is gone, closes a session that is
     * over, and drops one that never opened.
     */
    public AttendanceChange record(long sessionId, List<AttendanceEvent> events) {
        return sessions.course(sessionId)
                .map(course -> record(sessionId, course, events))
                .orElseGet(() -> new AttendanceChange(List.of(), List.of()));
    }

    private AttendanceChange record(long sessionId, JpaSessions.Course course, List<AttendanceEvent> events) {
        Instant last = events.stream()
                .map(AttendanceEvent::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (course.runs(last)) {
            return change(written(course, events));
        }
        Conference conference = conferences.lock(course.conference()).orElseThrow();
        Optional<Session> session = sessions.lock(sessionId);
        AttendanceWriter writer = written(course, events);
        session.ifPresent(s -> endAfterLeader.look(conference, s, writer.leaderLeft()));
        if (!writer.gone().isEmpty()) {
            session.ifPresent(s -> finishIfEmpty(s, conference, last));
        }
        return change(writer);
    }

    private AttendanceWriter written(JpaSessions.Course course, List<AttendanceEvent> events) {
        var writer = new AttendanceWriter(sessions, course.conference(), events);
        writer.write(events);
        return writer;
    }

    private static AttendanceChange change(AttendanceWriter writer) {
        return new AttendanceChange(writer.came(), writer.gone());
    }

    /** @return the seat when it was not known to wait before */
    public Optional<Seat> waits(LegId leg) {
        Optional<Seat> seat = sessions.lockSeat(leg).filter(s -> s.state() == SeatState.ENTERING);
        seat.ifPresent(Seat::waits);
        return seat;
    }

    /**
     * Closes what is over and empty, drops what never opened and is empty; nothing where it was dropped meanwhile. The
     * conference first, then the session: the order in which everybody locks.
     */
    public void finishIfEmpty(long sessionId, Instant now) {
        sessions.course(sessionId)
                .map(JpaSessions.Course::conference)
                .flatMap(conferences::lock)
                .ifPresent(conference -> sessions.lock(sessionId)
                        .filter(s -> s.closedAt().isEmpty())
                        .ifPresent(s -> finishIfEmpty(s, conference, now)));
    }

    private void finishIfEmpty(Session session, Conference conference, Instant now) {
        if (sessions.countSeats(session.id()) > 0) {
            return;
        }
        if (session.openedAt().isEmpty()) {
            sessions.drop(session);
            changed.fire(new SessionChanged(session.id()));
        } else if (session.closedAt().isEmpty() && conference.terms().overWhenEmpty(session.endsAt(), now)) {
            close(session, conference, now);
        }
    }

    private void close(Session session, Conference conference, Instant now) {
        List<Participation> all = sessions.participations(session.id());
        times.close(conference, session, now, ParticipationTotals.people(all), ParticipationTotals.seconds(all));
        closed.fire(new SessionClosed(
                session.id(), conference.number().value(), conference.terms().reportsTo(conference.ownerLogin())));
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

    /** Running sessions on that switch that are recorded, as far as was told. */
    public Set<Long> recordedOn(SwitchId on) {
        return sessions.recordedOn(on);
    }

    /** The recording began or ended. What is known already, or older than what is known, changes nothing. */
    public void recording(long sessionId, boolean on, Instant at) {
        Optional<LoggedAction> last = sessions.lastOfRecording(sessionId);
        boolean isNew = last.map(l -> !l.at().isAfter(at)).orElse(true);
        boolean wasOn = last.map(l -> l.kind() == ActionKind.RECORDING_STARTED).orElse(false);
        if (isNew && wasOn != on && sessions.find(sessionId).isPresent()) {
            log(sessionId, at, on ? ActionKind.RECORDING_STARTED : ActionKind.RECORDING_ENDED, "", "");
        }
    }

    public void log(long sessionId, Instant at, ActionKind kind, String who, String actor) {
        sessions.log(sessionId, at, kind, who, actor);
    }
}
