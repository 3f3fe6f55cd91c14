package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;

/** Conferences in the database. Lists are cut and counted there. */
@ApplicationScoped
class JpaConferences {
    private static final String BY_NUMBER = "select c from Conference c where c.number = :number";

    private EntityManager entities;

    protected JpaConferences() {}

    @Inject
    JpaConferences(EntityManager entities) {
        this.entities = entities;
    }

    void add(Conference conference) {
        entities.persist(conference);
        entities.persist(new AccessCode(conference.moderatorPin(), conference.id(), CodeRole.MODERATOR));
        entities.persist(new AccessCode(conference.userPin(), conference.id(), CodeRole.USER));
        index(conference);
    }

    /** All conferences of a new series. The first carries the codes, and its number is that of the series. */
    void add(ConferenceSeries series, List<Conference> occurrences) {
        entities.persist(series);
        entities.flush();
        add(occurrences.getFirst());
        List<Conference> later = occurrences.subList(1, occurrences.size());
        later.forEach(entities::persist);
        entities.flush(); // Hibernate orders inserts by table, and does not know that words need their conference
        later.forEach(this::words);
        entities.flush();
    }

    /** Makes the conference findable by its words as they are now. */
    void index(Conference conference) {
        entities.flush();
        entities.createQuery("delete from SearchWord w where w.conferenceId = :id")
                .setParameter("id", conference.id())
                .executeUpdate();
        words(conference);
    }

    private void words(Conference conference) {
        String numbers = conference.number()
                + conference.series().map(series -> " " + series).orElse("");
        SearchWord.in(String.join(" ", numbers, conference.name(), conference.ownerName(), conference.ownerLogin()))
                .forEach(word -> entities.persist(new SearchWord(conference.id(), word)));
    }

    boolean any() {
        return !entities.createQuery("select c.id from Conference c", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<Conference> find(ConferenceNumber number) {
        return one(BY_NUMBER, Map.of("number", number.value()));
    }

    Optional<Conference> find(long id) {
        return Optional.ofNullable(entities.find(Conference.class, id));
    }

    /** As it is now, with the row locked until the transaction ends. */
    Optional<Conference> lock(long id) {
        Conference known = entities.getReference(Conference.class, id);
        if (entities.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(known)) {
            entities.refresh(known, LockModeType.PESSIMISTIC_WRITE);
            return Optional.of(known);
        }
        return Optional.ofNullable(entities.find(Conference.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * What answers to a dialled number: the conference of that number, or of a series the one whose turn it is. Locked
     * like {@link #lock}; nothing of it may have been read before in this transaction.
     */
    Optional<Conference> lockAnswering(ConferenceNumber number, Instant now) {
        return lockSingle(number).or(() -> answering(number.value(), now).flatMap(this::lock));
    }

    private Optional<Conference> lockSingle(ConferenceNumber number) {
        return entities.createQuery(BY_NUMBER + " and (c.series is null or c.series <> c.number)", Conference.class)
                .setParameter("number", number.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Whose turn it is in a series: the one that is open, else the next that may open, else the last; deleted ones
     * never.
     *
     * @return its id, without a lock
     */
    Optional<Long> answering(String series, Instant now) {
        String of = "select c.id from Conference c where c.series = :series and c.deletedAt is null";
        return entities.createQuery(
                        of
                                + " and (c.state = :current and c.endsAt > :now or c.state = :future and c.terms.expiresAt > :now)"
                                + " order by case when c.state = :current then 0 else 1 end, c.terms.plannedStart",
                        Long.class)
                .setParameter("series", series)
                .setParameter("current", ConferenceState.CURRENT)
                .setParameter("future", ConferenceState.FUTURE)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .or(() -> entities.createQuery(of + " order by c.terms.plannedStart desc", Long.class)
                        .setParameter("series", series)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst());
    }

    Optional<ConferenceSeries> findSeries(String number) {
        return Optional.ofNullable(entities.find(ConferenceSeries.class, number));
    }

    /** @throws DomainException when it is of none */
    ConferenceSeries seriesOf(Conference conference) {
        return conference
                .series()
                .flatMap(this::findSeries)
                .orElseThrow(() -> DomainException.of("refused.notInSeries"));
    }

    /** Deleted ones too, by their days. */
    List<Conference> ofSeries(String series) {
        return entities.createQuery(
                        "select c from Conference c where c.series = :series order by c.seriesDay", Conference.class)
                .setParameter("series", series)
                .getResultList();
    }

    /** In the order in which everybody locks several. */
    List<Conference> lockSeries(String series) {
        return entities.createQuery(
                        "select c from Conference c where c.series = :series order by c.number", Conference.class)
                .setParameter("series", series)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    boolean taken(String code) {
        return entities.find(AccessCode.class, code) != null;
    }

    /** Whose code it is: of a conference, or of a series by its first one. */
    record Code(Long conference, CodeRole role, String series) {}

    Optional<Code> findCode(String code) {
        return entities.createQuery(
                        "select a.conferenceId, a.role, c.series from AccessCode a join Conference c"
                                + " on c.id = a.conferenceId where a.code = :code",
                        Code.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * Of all conferences that may open or are open; those of series are carried by their first one, which may be over.
     */
    Map<Integer, Long> codesByLength() {
        return entities.createQuery(
                        "select length(a.code), count(a) from AccessCode a join Conference c on c.id = a.conferenceId"
                                + " where c.deletedAt is null and (c.state <> :past or c.series is not null)"
                                + " group by length(a.code)",
                        Object[].class)
                .setParameter("past", ConferenceState.PAST)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
    }

    boolean taken(ConferenceNumber number) {
        return find(number).isPresent();
    }

    long countFuture(String ownerLogin, Instant now) {
        return entities.createQuery(
                        "select count(distinct coalesce(c.series, c.number)) from Conference c where c.ownerLogin = :owner and c.state = :future"
                                + " and c.terms.expiresAt > :now and c.deletedAt is null",
                        Long.class)
                .setParameter("owner", ownerLogin)
                .setParameter("future", ConferenceState.FUTURE)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** What was never opened and can no longer be becomes Past. */
    int lapse(Instant now) {
        return entities.createQuery("update Conference c set c.state = :past, c.version = c.version + 1"
                        + " where c.state = :future and c.terms.expiresAt <= :now")
                .setParameter("past", ConferenceState.PAST)
                .setParameter("future", ConferenceState.FUTURE)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** @param owner whose conferences; empty: everybody's */
    List<Conference> list(ConferenceQuery query, Optional<String> owner, Instant now) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, owner, now, values);
        String order = column(query.sort()) + (query.ascending() ? " asc" : " desc");
        var rows = entities.createQuery(
                "select c from Conference c where " + where + " order by " + order + ", c.id desc", Conference.class);
        values.forEach(rows::setParameter);
        return rows.setFirstResult(query.page() * query.size())
                .setMaxResults(query.size())
                .getResultList();
    }

    /** Those that hold a time overlapping {@code [from, to)}, by their beginning; a thousand at most. */
    List<Conference> held(Instant from, Instant to, Optional<String> owner) {
        String whose = owner.isPresent() ? " and c.ownerLogin = :owner" : "";
        var held = entities.createQuery(
                "select c from Conference c where c.heldUntil > :from and c.heldFrom < :to and c.deletedAt is null"
                        + whose + " order by c.heldFrom, c.id",
                Conference.class);
        owner.ifPresent(login -> held.setParameter("owner", login));
        return held.setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(1000)
                .getResultList();
    }

    /**
     * The database stops as soon as it has found one more than the list counts. Hibernate wants an order where there is
     * a limit: the state, which is the same in all rows, costs no sorting.
     */
    Count count(ConferenceQuery query, Optional<String> owner, Instant now) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, owner, now, values);
        String order = query.state().isPresent() ? "c.state" : "c.id";
        Query count = entities.createQuery("select count(*) from (select c.id as id from Conference c where " + where
                + " order by " + order + " limit " + (query.counted() + 1) + ") counted");
        values.forEach(count::setParameter);
        return Count.upTo(query.counted(), ((Number) count.getSingleResult()).longValue());
    }

    private static String where(
            ConferenceQuery query, Optional<String> owner, Instant now, Map<String, Object> values) {
        List<String> parts = new ArrayList<>(List.of("c.deletedAt is null"));
        query.state().ifPresent(state -> {
            parts.add("c.state = :state");
            values.put("state", state);
            if (state == ConferenceState.FUTURE) { // of reservations: what does not expire is in no such list
                parts.add("c.terms.expiresAt > :now");
                values.put("now", now);
            }
        });
        owner.ifPresent(login -> {
            parts.add("c.ownerLogin = :owner");
            values.put("owner", login);
        });
        int n = 0;
        for (String word : SearchWord.in(query.text())) {
            parts.add("c.id in (select w" + n + ".conferenceId from SearchWord w" + n + " where w" + n
                    + ".word like :word" + n + ")");
            values.put("word" + n++, word + "%");
        }
        return String.join(" and ", parts);
    }

    private static String column(ConferenceQuery.Sort sort) {
        return switch (sort) {
            case NUMBER -> "c.number";
            case NAME -> "c.name";
            case OWNER -> "c.ownerName";
            case CREATED -> "c.createdAt";
            case EXPIRES -> "c.terms.expiresAt";
            case START -> "c.startKey";
            case END -> "c.endKey";
            case PARTICIPANTS -> "c.maxParticipants";
        };
    }

    private Optional<Conference> one(String query, Map<String, Object> values) {
        var typed = entities.createQuery(query, Conference.class);
        values.forEach(typed::setParameter);
        return typed.getResultStream().findFirst();
    }
}
