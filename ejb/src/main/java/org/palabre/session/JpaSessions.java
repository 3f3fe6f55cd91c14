package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchId;

/** Sessions, seats and participations in the database; what is told of past ones is read by {@link JpaHistory}. */
@ApplicationScoped
class JpaSessions {
    /** Hibernate's time-out value for SKIP LOCKED. */
    private static final int SKIP_LOCKED = -2;

    private static final int LOG_LINES = 200;
    /** What {@link Seat#shown} tells, for queries. */
    private static final String SHOWN = "case when p.name = '' then p.caller else p.name end";

    private EntityManager entities;

    protected JpaSessions() {}

    @Inject
    JpaSessions(EntityManager entities) {
        this.entities = entities;
    }

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    Optional<Session> find(long id) {
        return Optional.ofNullable(entities.find(Session.class, id));
    }

    Optional<Session> lock(long id) {
        return Optional.ofNullable(entities.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Where a leg holds its seat. No entities, so that what is read after locking is as it is then. */
    record Place(Long conference, Long session) {}

    Optional<Place> place(LegId leg) {
        return entities.createQuery(
                        "select s.conferenceId, s.id from Seat t join Session s on s.id = t.sessionId"
                                + " where t.leg = :leg",
                        Place.class)
                .setParameter("leg", leg.value())
                .getResultStream()
                .findFirst();
    }

    /** Whose session it is, when it runs, and how long without a leader. No entities, as above. */
    record Course(Long conference, Instant openedAt, Instant endsAt, Integer minutesAfterLeader) {
        /**
         * Then leaving changes the leaver's seat and nothing else: what ends the session looks for itself who is there.
         * Where no end lies ahead, whoever leaves last may end it.
         */
        boolean runs(Instant at) {
            return openedAt != null && endsAt != null && at.isBefore(endsAt) && minutesAfterLeader == 0;
        }
    }

    Optional<Course> course(long sessionId) {
        return entities.createQuery(
                        "select s.conferenceId, s.openedAt, s.endsAt, c.options.endAfterLeaderMinutes from Session s"
                                + " join Conference c on c.id = s.conferenceId where s.id = :id",
                        Course.class)
                .setParameter("id", sessionId)
                .getResultStream()
                .findFirst();
    }

    /** The session of the conference that is not closed, gathering or open; locked. */
    Optional<Session> running(long conferenceId) {
        return entities.createQuery(
                        "select s from Session s where s.conferenceId = :conference and s.closedAt is null",
                        Session.class)
                .setParameter("conference", conferenceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The session of that conference, where people wait for it to open; locked. */
    Optional<Session> gathering(String conference) {
        return entities.createQuery(
                        "select s from Session s where s.openedAt is null and s.closedAt is null and s.conferenceId ="
                                + " (select c.id from Conference c where c.number = :number)",
                        Session.class)
                .setParameter("number", conference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    boolean isNumber(String number) {
        return entities.createQuery("select count(s) from Session s where s.number = :number", Long.class)
                        .setParameter("number", number)
                        .getSingleResult()
                > 0;
    }

    List<Session> allRunning() {
        return entities.createQuery("select s from Session s where s.closedAt is null order by s.id", Session.class)
                .getResultList();
    }

    List<Session> runningOn(SwitchId on) {
        return entities.createQuery(
                        "select s from Session s where s.closedAt is null and s.switchId = :on order by s.id",
                        Session.class)
                .setParameter("on", on.value())
                .getResultList();
    }

    /** Sessions that are due and that no other node looks at just now. */
    List<Session> lockDue(Instant now, int most) {
        return entities.createQuery(
                        "select s from Session s where s.nextDueAt <= :now order by s.nextDueAt", Session.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(most)
                .getResultList();
    }

    long countSeats(long sessionId) {
        return entities.createQuery("select count(s) from Seat s where s.sessionId = :session", Long.class)
                .setParameter("session", sessionId)
                .getSingleResult();
    }

    /** By one statement: what it tells is of one moment. */
    Headcount headcount(long sessionId) {
        return entities.createQuery(
                        "select coalesce(sum(case when s.role = :leader then 1 else 0 end), 0),"
                                + " coalesce(sum(case when s.role = :leader then 0 else 1 end), 0)"
                                + " from Seat s where s.sessionId = :session",
                        Headcount.class)
                .setParameter("leader", SeatRole.MODERATOR)
                .setParameter("session", sessionId)
                .getSingleResult();
    }

    boolean led(long sessionId) {
        return entities.createQuery(
                                "select count(s) from Seat s where s.sessionId = :session and s.role = :role"
                                        + " and s.state = :inside",
                                Long.class)
                        .setParameter("session", sessionId)
                        .setParameter("role", SeatRole.MODERATOR)
                        .setParameter("inside", SeatState.IN)
                        .getSingleResult()
                > 0;
    }

    long countRinging(long sessionId) {
        return entities.createQuery(
                        "select count(s) from Seat s where s.sessionId = :session and s.state = :ringing", Long.class)
                .setParameter("session", sessionId)
                .setParameter("ringing", SeatState.RINGING)
                .getSingleResult();
    }

    List<Seat> seats(long sessionId) {
        return entities.createQuery("select s from Seat s where s.sessionId = :session order by s.id", Seat.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    List<Seat> seatsOn(SwitchId on) {
        return entities.createQuery(
                        "select t from Seat t join Session s on s.id = t.sessionId where s.switchId = :on order by t.id",
                        Seat.class)
                .setParameter("on", on.value())
                .getResultList();
    }

    /** Like {@link #seats}, but locked; a seat that is just being given up is not among them. */
    List<Seat> lockSeats(long sessionId) {
        return entities.createQuery("select s from Seat s where s.sessionId = :session order by s.id", Seat.class)
                .setParameter("session", sessionId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Locked: whoever reads a single seat is about to change it. The order in which everybody locks: conference,
     * session, seat, participation.
     */
    Optional<Seat> lockSeat(LegId leg) {
        return entities.createQuery("select s from Seat s where s.leg = :leg", Seat.class)
                .setParameter("leg", leg.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Does {@link #lockSeat} for several legs. */
    Map<LegId, Seat> lockSeats(Collection<LegId> legs) {
        return ofLegs("select s from Seat s where s.leg in (%s) order by s.id", Seat.class, legs)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Seat::leg, seat -> seat));
    }

    Optional<Participation> participation(LegId leg) {
        return entities.createQuery("select p from Participation p where p.leg = :leg", Participation.class)
                .setParameter("leg", leg.value())
                .getResultStream()
                .findFirst();
    }

    Map<LegId, Participation> participations(Collection<LegId> legs) {
        return ofLegs("select p from Participation p where p.leg in (%s)", Participation.class, legs)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(p -> new LegId(p.leg()), p -> p));
    }

    /**
     * Each leg is a parameter of its own, and their number is rounded up to a power of two by repeating the last:
     * Hibernate translates a query with a list anew each time it is asked.
     *
     * @param hql with {@code %s} where the legs go
     */
    private <T> TypedQuery<T> ofLegs(String hql, Class<T> type, Collection<LegId> legs) {
        List<LegId> all = List.copyOf(legs);
        int places = Integer.highestOneBit(2 * all.size() - 1);
        String names = IntStream.range(0, places).mapToObj(i -> ":leg" + i).collect(Collectors.joining(", "));
        TypedQuery<T> query = entities.createQuery(hql.formatted(names), type);
        for (int i = 0; i < places; i++) {
            query.setParameter("leg" + i, all.get(Math.min(i, all.size() - 1)).value());
        }
        return query;
    }

    List<Participation> participations(long sessionId) {
        return entities.createQuery(
                        "select p from Participation p where p.sessionId = :session order by p.joinedAt, p.id",
                        Participation.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** Not locked: whoever takes a seat, opens or bars locks the conference first. Seats may become free meanwhile. */
    Optional<Occupancy> occupancy(long conferenceId, String caller) {
        return entities.createQuery(
                        "select s, (select count(t) from Seat t where t.sessionId = s.id and t.role = :leader),"
                                + " (select count(t) from Seat t where t.sessionId = s.id and t.role <> :leader),"
                                + " (select count(b) from BarredCaller b"
                                + " where b.sessionId = s.id and b.caller = :caller) > 0"
                                + " from Session s where s.conferenceId = :conference and s.closedAt is null",
                        Occupancy.class)
                .setParameter("conference", conferenceId)
                .setParameter("caller", caller)
                .setParameter("leader", SeatRole.MODERATOR)
                .getResultStream()
                .findFirst();
    }

    private boolean barred(long sessionId, String caller) {
        return entities.find(BarredCaller.class, new BarredCaller.Key(sessionId, caller)) != null;
    }

    void bar(long sessionId, String caller) {
        if (!barred(sessionId, caller)) {
            entities.persist(new BarredCaller(sessionId, caller));
        }
    }

    /** A session that nobody ever opened leaves nothing but its attempts. */
    void drop(Session session) {
        for (String table : List.of("BarredCaller", "LogEntry")) {
            entities.createQuery("delete from " + table + " b where b.sessionId = :session")
                    .setParameter("session", session.id())
                    .executeUpdate();
        }
        entities.remove(session);
    }

    void log(long sessionId, Instant at, ActionKind kind, String who, String actor) {
        entities.persist(new LogEntry(sessionId, at, kind, who, actor));
    }

    /** Whether the recording began or ended last; empty where none ever began. */
    Optional<LoggedAction> lastOfRecording(long sessionId) {
        return entities.createQuery(
                        "select l.at, l.kind, l.who, l.actor from LogEntry l where l.sessionId = :session"
                                + " and l.kind in (:started, :ended) order by l.at desc, l.id desc",
                        LoggedAction.class)
                .setParameter("session", sessionId)
                .setParameter("started", ActionKind.RECORDING_STARTED)
                .setParameter("ended", ActionKind.RECORDING_ENDED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Beginnings and ends take turns in the log of a session: one that has more beginnings is recorded. */
    Set<Long> recordedOn(SwitchId on) {
        return Set.copyOf(entities.createQuery(
                        "select s.id from Session s join LogEntry l on l.sessionId = s.id"
                                + " where s.closedAt is null and s.switchId = :on and l.kind in (:started, :ended)"
                                + " group by s.id having sum(case when l.kind = :started then 1 else -1 end) > 0",
                        Long.class)
                .setParameter("on", on.value())
                .setParameter("started", ActionKind.RECORDING_STARTED)
                .setParameter("ended", ActionKind.RECORDING_ENDED)
                .getResultList());
    }

    /** The newest, oldest first. Coming and going is known from the participations; all else has a line of its own. */
    List<LoggedAction> lastActions(long sessionId) {
        List<LoggedAction> all = Stream.of(
                        "select l.at, l.kind, l.who, l.actor from LogEntry l where l.sessionId = :session"
                                + " order by l.at desc, l.id desc",
                        "select p.joinedAt, org.palabre.session.ActionKind.JOINED, " + SHOWN
                                + ", '' from Participation p"
                                + " where p.sessionId = :session order by p.joinedAt desc, p.id desc",
                        "select p.leftAt, org.palabre.session.ActionKind.LEFT, " + SHOWN + ", '' from Participation p"
                                + " where p.sessionId = :session and p.leftAt is not null order by p.leftAt desc, p.id desc")
                .flatMap(hql -> newest(hql, sessionId).reversed().stream())
                .sorted(Comparator.comparing(LoggedAction::at))
                .toList();
        return all.subList(Math.max(0, all.size() - LOG_LINES), all.size());
    }

    private List<LoggedAction> newest(String hql, long sessionId) {
        return entities.createQuery(hql, LoggedAction.class)
                .setParameter("session", sessionId)
                .setMaxResults(LOG_LINES)
                .getResultList();
    }
}
