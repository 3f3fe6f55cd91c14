package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.SeatReserved;
import org.palabre.session.SessionChanged;
import org.palabre.session.SessionLedger;
import org.palabre.session.SessionOpened;
import org.palabre.telephony.LegId;

/** All running sessions, each with its lane. */
@ApplicationScoped
class LiveBoard {
    private final Map<Long, Running> sessions = new ConcurrentHashMap<>();
    private final Map<LegId, Long> legs = new ConcurrentHashMap<>();
    private final RecentlyGone gone = new RecentlyGone();
    private SessionLedger ledger;
    private SwitchEventEffects effects;
    private Executor executor;
    private ScheduledExecutorService timer;
    private Clock clock;
    private Event<LiveChanged> changed;

    protected LiveBoard() {}

    @Inject
    LiveBoard(
            SessionLedger ledger,
            SwitchEventEffects effects,
            Executor executor,
            ScheduledExecutorService timer,
            Clock clock,
            Event<LiveChanged> changed) {
        this.ledger = ledger;
        this.effects = effects;
        this.executor = executor;
        this.timer = timer;
        this.clock = clock;
        this.changed = changed;
    }

    private record Running(LiveSession session, Lane lane) {}

    /** A session is known, or becomes known, and its picture is made anew. */
    void look(long sessionId) {
        look(running(sessionId), session -> {});
    }

    private static void look(Running running, Consumer<LiveSession> voice) {
        running.lane.withPicture(() -> {
            running.session.outdated();
            voice.accept(running.session);
        });
    }

    /** Runs on the session's lane at once; a new picture of what is stored follows. */
    void on(long sessionId, Consumer<LiveSession> work) {
        Running running = running(sessionId);
        running.lane.submit(() -> {
            running.session.outdated();
            work.accept(running.session);
        });
    }

    /** Somebody came or went: written down with the next picture, or before a decision that needs it. */
    void note(long sessionId, AttendanceEvent event) {
        note(sessionId, event, session -> {});
    }

    /**
     * As {@link #note(long, AttendanceEvent)}.
     *
     * @param voice what else was told: the picture that first shows the event shows it, too
     */
    void note(long sessionId, AttendanceEvent event, Consumer<LiveSession> voice) {
        Running running = running(sessionId);
        running.session.pendingAttendance().add(event);
        look(running, voice);
    }

    /** Runs on the session's lane with the next picture, for what changes nothing that is stored: who talks. */
    void voiceOn(long sessionId, Consumer<LiveSession> work) {
        Optional.ofNullable(sessions.get(sessionId))
                .ifPresent(running -> running.lane.withPicture(() -> work.accept(running.session)));
    }

    private Running running(long sessionId) {
        return sessions.computeIfAbsent(sessionId, this::begin);
    }

    private Running begin(long sessionId) {
        var session = new LiveSession(sessionId);
        return new Running(session, new Lane(executor, timer, () -> publish(session)));
    }

    private void publish(LiveSession session) {
        effects.writeDown(session);
        if (session.isOutdated()) {
            read(session);
        }
        session.publish(clock.instant());
        session.picture().ifPresent(picture -> changed.fire(new LiveChanged(picture.conference())));
    }

    private void read(LiveSession session) {
        Optional<SessionLedger.Entry> entry = ledger.read(session.id);
        entry.ifPresent(e -> {
            e.seats().forEach(seat -> legs.put(seat.leg(), session.id));
            session.stored(e);
            effects.newcomers(session, e);
        });
        if (entry.isEmpty()) {
            sessions.remove(session.id);
            legs.values().removeIf(id -> id == session.id);
        }
    }

    void seatReserved(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeatReserved reserved) {
        legs.put(reserved.leg(), reserved.session());
        look(reserved.session());
        gone.since(reserved.leg())
                .ifPresent(at -> note(reserved.session(), new AttendanceEvent.Gone(reserved.leg(), at)));
    }

    void sessionChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        look(change.session());
    }

    void sessionOpened(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionOpened opened) {
        on(opened.session(), session -> effects.opened(session.id));
    }

    /** What the switch told of coming and going in all sessions is stored when this returns. */
    void writeDown() {
        all().forEach(this::writeDown);
    }

    /** A picture follows: it may be the first since the database was away. */
    private void writeDown(LiveSession session) {
        if (effects.writeDown(session)) {
            look(session.id);
        }
    }

    /** Waits until the moves of one session are written down. */
    void writeDown(long sessionId) {
        find(sessionId).ifPresent(this::writeDown);
    }

    /** Waits until the moves of a conference's session are written down. */
    void writeDown(String conference) {
        all().stream()
                .filter(session -> session.picture()
                        .filter(picture -> picture.conference().equals(conference))
                        .isPresent())
                .forEach(this::writeDown);
    }

    /** Runs when every session has worked off what it was told until now, and shows it. */
    void whenSettled(Runnable then) {
        List<Running> all = List.copyOf(sessions.values());
        if (all.isEmpty()) {
            then.run();
        }
        var left = new AtomicInteger(all.size());
        all.forEach(running -> running.lane.submit(() -> {
            running.session.outdated();
            publish(running.session);
            if (left.decrementAndGet() == 0) {
                then.run();
            }
        }));
    }

    Optional<Long> sessionOf(LegId leg) {
        return Optional.ofNullable(legs.get(leg));
    }

    void forget(LegId leg) {
        legs.remove(leg);
    }

    RecentlyGone gone() {
        return gone;
    }

    Optional<LiveSession> find(long sessionId) {
        return Optional.ofNullable(sessions.get(sessionId)).map(Running::session);
    }

    Collection<LiveSession> all() {
        return sessions.values().stream().map(Running::session).toList();
    }

    void tellAll() {
        changed.fire(new LiveChanged(""));
    }
}
