package org.palabre.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.telephony.LegId;

/**
 * Writes down who came to one session and who left, several events in the order told, within one transaction: each
 * table is asked once.
 */
final class AttendanceWriter {
    private final JpaSessions sessions;
    private final long conference;
    private final Map<LegId, Seat> seats;
    private final Map<LegId, Participation> participations;
    private final List<Participation> begun = new ArrayList<>();
    private final List<Seat> came = new ArrayList<>();
    private final List<Seat> gone = new ArrayList<>();
    private Instant leaderLeft;

    AttendanceWriter(JpaSessions sessions, long conference, List<AttendanceEvent> events) {
        this.sessions = sessions;
        this.conference = conference;
        this.seats = sessions.lockSeats(
                events.stream().map(AttendanceEvent::leg).distinct().toList());
        List<LegId> inside = seats.values().stream()
                .filter(seat -> seat.state() == SeatState.IN)
                .map(Seat::leg)
                .toList();
        this.participations = inside.isEmpty() ? new HashMap<>() : sessions.participations(inside);
    }

    /** In the order told. Who came and went at once is written once. */
    void write(List<AttendanceEvent> events) {
        events.forEach(this::write);
        begun.forEach(sessions::add);
    }

    private void write(AttendanceEvent event) {
        Seat seat = seats.get(event.leg());
        if (seat == null) {
            return;
        }
        switch (event) {
            case AttendanceEvent.Answered answered -> answered(seat, answered.at());
            case AttendanceEvent.Joined joined -> joined(seat, joined.at());
            case AttendanceEvent.Found found -> found(seat, found.at());
            case AttendanceEvent.Left left -> left(seat, left.at(), left.otherwise());
            case AttendanceEvent.Gone leg -> gone(seat, leg);
        }
    }

    /** Those that were not known to be in before; some may have gone again. */
    List<Seat> came() {
        return came;
    }

    /** Those whose seats are free now. */
    List<Seat> gone() {
        return gone;
    }

    /** When the last of the moderators left who left now. */
    Optional<Instant> leaderLeft() {
        return Optional.ofNullable(leaderLeft);
    }

    private static void answered(Seat seat, Instant at) {
        if (seat.state() == SeatState.RINGING) {
            seat.answered(at);
        }
    }

    /** A leg has one participation, whatever happens: one that is let in again (it never is) goes on with the first. */
    private void joined(Seat seat, Instant at) {
        if (seat.state() == SeatState.IN) {
            return;
        }
        if (seat.joinedAt().isEmpty()) {
            var participation = new Participation(seat, at);
            participations.put(seat.leg(), participation);
            begun.add(participation);
        }
        seat.join(at);
        came.add(seat);
    }

    private void found(Seat seat, Instant at) {
        if (seat.joinedAt().isEmpty()) {
            joined(seat, at);
        }
    }

    private void left(Seat seat, Instant at, EndReason otherwise) {
        if (seat.state() == SeatState.IN) {
            EndReason reason = seat.leaving().orElse(otherwise);
            Optional.ofNullable(participations.get(seat.leg()))
                    .ifPresent(participation -> participation.left(at, reason));
            seat.out();
            leaderLeft = seat.role() == SeatRole.MODERATOR ? at : leaderLeft;
        }
    }

    private void gone(Seat seat, AttendanceEvent.Gone leg) {
        if (seat.joinedAt().isEmpty()) {
            Outcome became = leg.outcome().orElse(seat.leaving().isPresent() ? Outcome.SENT_AWAY : Outcome.GAVE_UP);
            sessions.add(new Attempt(
                    conference, seat.sessionId(), leg.at(), seat.caller().value(), "", became));
        }
        leg.outcome()
                .flatMap(Outcome::logged)
                .ifPresent(kind -> sessions.log(seat.sessionId(), leg.at(), kind, seat.shown(), ""));
        left(seat, leg.at(), leg.otherwise());
        sessions.remove(seat);
        seats.remove(seat.leg());
        gone.add(seat);
    }
}
