package org.palabre.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.EndReason;
import org.palabre.session.Seat;
import org.palabre.session.SeatState;
import org.palabre.session.SessionLedger;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomStay;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.Snapshot.Inside;
import org.palabre.telephony.Switch;
import org.palabre.telephony.SwitchEvent;

/**
 * Compares what is believed with what its switch has, after every lost link, after a restart, and now and then: what
 * events did not tell is made good (N1). A leg counts as gone when two snapshots in a row lack it.
 */
final class Reconciler {
    private static final System.Logger LOG = System.getLogger(Reconciler.class.getName());
    /** The longest way from the seat to the room: a name is recorded. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);

    /** Since the link was lost: who vanished meanwhile is sure after two. */
    private final AtomicInteger comparisons = new AtomicInteger();

    private final Map<LegId, Instant> missing = new HashMap<>();
    private final Map<LegId, Instant> strays = new HashMap<>();
    private final LiveBoard board;
    private final SwitchEventEffects effects;
    private final SessionLedger ledger;
    private final Switch telephony;
    private volatile boolean fresh;
    private volatile boolean settled;
    private volatile Instant lostAt;

    Reconciler(LiveBoard board, SwitchEventEffects effects, SessionLedger ledger, Switch telephony) {
        this.board = board;
        this.effects = effects;
        this.ledger = ledger;
        this.telephony = telephony;
    }

    /** Whether pictures can be believed: the link is up and was compared with a snapshot since. */
    boolean fresh() {
        return fresh && telephony.linked();
    }

    /** Whether the last comparison came to its end and missed nobody; if not, the next should follow soon. */
    boolean settled() {
        return settled;
    }

    void linkLost(Instant at) {
        fresh = false;
        comparisons.set(0);
        if (lostAt == null) {
            lostAt = at;
        }
        board.tellAll();
    }

    void linkUp() {
        ledger.runningOn(telephony.id()).forEach(board::look);
        if (compare()) {
            compare();
        }
        board.tellAll();
    }

    /** Also called now and then. False when the switch gave no snapshot. */
    synchronized boolean compare() {
        settled = false;
        try {
            board.writeDown();
            List<Seat> seats = ledger.seatsOn(telephony.id());
            Snapshot snapshot = telephony.snapshot();
            Map<LegId, Inside> inside =
                    snapshot.inside().stream().collect(Collectors.toMap(Inside::leg, i -> i, (a, b) -> b));
            seats.forEach(seat -> compare(seat, snapshot, Optional.ofNullable(inside.remove(seat.leg()))));
            missing.keySet().retainAll(seats.stream().map(Seat::leg).toList());
            sendStraysOut(inside);
            compareRecordings(snapshot);
            settled = missing.isEmpty();
            if (comparisons.incrementAndGet() >= (lostAt == null ? 1 : 2) && !fresh && telephony.linked()) {
                board.whenSettled(this::believe);
            }
            return true;
        } catch (ServiceUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "No snapshot now: {0}", e.getMessage());
            return false;
        }
    }

    /** Everything is worked off and shown; unless the link was lost again meanwhile. */
    private void believe() {
        if (comparisons.get() > 0) {
            fresh = true;
            lostAt = null;
            board.tellAll();
        }
    }

    private void compare(Seat seat, Snapshot snapshot, Optional<Inside> inside) {
        boolean there = snapshot.legs().contains(seat.leg()) && (seat.state() != SeatState.IN || inside.isPresent());
        if (there || seat.reservedAt().isAfter(snapshot.at())) {
            missing.remove(seat.leg());
            inside.ifPresentOrElse(now -> catchUp(seat, now, snapshot.at()), () -> letInAgain(seat, snapshot.at()));
            return;
        }
        Instant since = missing.putIfAbsent(seat.leg(), lostAt != null ? lostAt : snapshot.at());
        if (since != null) {
            missing.remove(seat.leg());
            vanished(seat, since, snapshot.legs().contains(seat.leg()));
        }
    }

    /** Told before the first comparison since the link was lost: nobody heard when the leg came, perhaps. */
    void hungUp(long session, SwitchEvent.HungUp event) {
        try {
            Optional<RoomStay> noted = noted(session, event.leg());
            board.note(
                    session,
                    new AttendanceEvent.Gone(
                            event.leg(), noted.map(RoomStay::until).orElse(event.at())));
        } catch (ServiceUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "Lost again; the next comparison misses {0}", event.leg());
        }
    }

    /** What the switch noted of a leg that is gone; that it came is written down first. */
    private Optional<RoomStay> noted(long session, LegId leg) {
        Optional<RoomStay> noted = telephony.stayOf(leg);
        noted.ifPresent(stay -> board.note(session, new AttendanceEvent.Found(leg, stay.from())));
        return noted;
    }

    private void vanished(Seat seat, Instant missingSince, boolean stillOnTheSwitch) {
        Optional<RoomStay> noted = stillOnTheSwitch ? Optional.empty() : noted(seat.sessionId(), seat.leg());
        EndReason reason = noted.isPresent() || lostAt == null ? EndReason.HUNG_UP : EndReason.LOST;
        Instant at = noted.map(RoomStay::until).orElse(missingSince);
        AttendanceEvent event = stillOnTheSwitch
                ? new AttendanceEvent.Left(seat.leg(), at, reason)
                : new AttendanceEvent.Gone(seat.leg(), at, reason, Optional.empty());
        board.note(seat.sessionId(), event);
    }

    /** Its word that it waits was lost with the link, or the session opened meanwhile. */
    private void letInAgain(Seat seat, Instant now) {
        boolean onItsWay = seat.state() == SeatState.ENTERING || seat.state() == SeatState.WAITING;
        if (onItsWay && seat.reservedAt().plus(ON_ITS_WAY).isBefore(now)) {
            board.on(seat.sessionId(), session -> effects.letInIfOpen(session, seat.leg()));
        }
    }

    private void catchUp(Seat seat, Inside now, Instant at) {
        if (seat.state() != SeatState.IN && seat.state() != SeatState.OUT) {
            // it may have left since it was listed
            Instant came = telephony
                    .enteredAt(now.leg())
                    .or(() -> telephony.stayOf(now.leg()).map(RoomStay::from))
                    .orElse(at);
            board.note(
                    seat.sessionId(),
                    new AttendanceEvent.Found(now.leg(), came),
                    session -> effects.found(session, now, at));
        } else {
            board.on(seat.sessionId(), session -> effects.seen(session, now, at));
        }
    }

    /** A recording that began or ended while nobody told it. */
    private void compareRecordings(Snapshot snapshot) {
        Set<Long> believed = ledger.recordedOn(telephony.id());
        Set<Long> recorded = snapshot.recorded().stream()
                .flatMap(room -> room.sessionId().stream())
                .collect(Collectors.toSet());
        Stream.concat(believed.stream(), recorded.stream())
                .filter(id -> believed.contains(id) != recorded.contains(id))
                .forEach(id ->
                        board.on(id, session -> effects.recording(session, recorded.contains(id), snapshot.at())));
    }

    /** Legs in one of our rooms that hold no seat: their session is over (N3). */
    private void sendStraysOut(Map<LegId, Inside> withoutSeat) {
        withoutSeat.values().stream()
                .filter(stray -> stray.room().sessionId().isPresent())
                .forEach(stray -> {
                    if (strays.putIfAbsent(stray.leg(), Instant.EPOCH) != null) {
                        LOG.log(
                                System.Logger.Level.WARNING,
                                "Room {0}: a leg without a seat is sent out",
                                stray.room());
                        telephony.sendOut(stray.leg(), Farewell.ENDED);
                    }
                });
        strays.keySet().retainAll(withoutSeat.keySet());
    }
}
