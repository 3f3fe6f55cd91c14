package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.shared.Count;
import org.palabre.shared.Page;

/** What is told of past sessions, from the database. */
@ApplicationScoped
class JpaHistory {
    private static final int MOST_ATTEMPTS = 1000;

    private EntityManager entities;

    protected JpaHistory() {}

    @Inject
    JpaHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** The last that was opened. */
    Optional<Session> latest(long conferenceId) {
        return entities.createQuery(
                        "select s from Session s where s.conferenceId = :conference and s.openedAt is not null"
                                + " order by s.openedAt desc",
                        Session.class)
                .setParameter("conference", conferenceId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Calls that did not get in, from the closing of the session before to the closing of this one; the last one has
     * what came after it, too.
     */
    List<Attempt> attempts(Session session) {
        return entities.createQuery(
                        "select a from Attempt a where a.conferenceId = :conference"
                                + " and not exists (select 1 from Session s where s.conferenceId = :conference"
                                + " and s.openedAt < :opened and s.closedAt > a.at)"
                                + " and not exists (select 1 from Session s, Session t where t.id = :session"
                                + " and t.closedAt <= a.at and s.conferenceId = :conference and s.openedAt > :opened)"
                                + " order by a.at",
                        Attempt.class)
                .setParameter("conference", session.conferenceId())
                .setParameter("session", session.id())
                .setParameter("opened", session.openedAt().orElseThrow())
                .setMaxResults(MOST_ATTEMPTS)
                .getResultList();
    }

    /**
     * What the sessions of each conference come to, by its number; where it was opened.
     *
     * @param owner only of theirs
     */
    Map<String, SessionSummary> summaries(Collection<String> conferenceNumbers, Optional<String> owner) {
        String owned = owner.isPresent() ? " and c.ownerLogin = :owner" : "";
        var summaries = entities.createQuery(
                "select c.number, sum(s.people), sum(s.seconds) from Session s"
                        + " join Conference c on c.id = s.conferenceId"
                        + " where c.number in :numbers and s.openedAt is not null" + owned + " group by c.number",
                Object[].class);
        owner.ifPresent(login -> summaries.setParameter("owner", login));
        return summaries
                .setParameter("numbers", conferenceNumbers)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new SessionSummary(((Number) row[1]).intValue(), ((Number) row[2]).longValue())));
    }

    /** Opened sessions with their conference, the latest first. */
    Page<SessionLine> list(SessionQuery query, Optional<String> owner) {
        Map<String, Object> values = new HashMap<>();
        String from = " from Session s join Conference c on c.id = s.conferenceId where " + where(query, owner, values);
        var rows = entities.createQuery(
                "select s, c.number, c.name, c.ownerLogin, c.ownerName" + from + " order by s.openedAt desc, s.id desc",
                Object[].class);
        var count = entities.createQuery("select count(s)" + from, Long.class);
        values.forEach(rows::setParameter);
        values.forEach(count::setParameter);
        List<SessionLine> page =
                rows.setFirstResult(query.page() * query.size()).setMaxResults(query.size()).getResultList().stream()
                        .map(row -> SessionLine.of(
                                (Session) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                        .toList();
        return new Page<>(page, new Count(count.getSingleResult(), false), query.page(), query.size());
    }

    private static String where(SessionQuery query, Optional<String> owner, Map<String, Object> values) {
        List<String> parts = new ArrayList<>(List.of("s.openedAt is not null"));
        query.conference().ifPresent(number -> parts.add(bound("c.number = :number", "number", number, values)));
        query.from().ifPresent(from -> parts.add(bound("s.openedAt >= :from", "from", from, values)));
        query.to().ifPresent(to -> parts.add(bound("s.openedAt < :to", "to", to, values)));
        owner.ifPresent(login -> parts.add(bound("c.ownerLogin = :owner", "owner", login, values)));
        return String.join(" and ", parts);
    }

    private static String bound(String condition, String name, Object value, Map<String, Object> values) {
        values.put(name, value);
        return condition;
    }
}
