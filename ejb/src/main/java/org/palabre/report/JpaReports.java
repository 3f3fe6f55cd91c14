package org.palabre.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.report.PeriodReport.Row;
import org.palabre.report.PeriodReport.Totals;

/** The figures, added up in the database: three queries for a report, however long it is. */
@ApplicationScoped
class JpaReports {
    private static final String PLANNED =
            "c.deletedAt is null and (c.terms.plannedStart >= :start and c.terms.plannedStart < :end"
                    + " or c.terms.plannedStart is null and c.createdAt >= :start and c.createdAt < :end)";
    private static final String FROM = " from Conference c left join Session s on s.conferenceId = c.id"
            + " and s.openedAt >= :start and s.openedAt < :end where (s.id is not null or " + PLANNED + ")";

    private EntityManager entities;

    protected JpaReports() {}

    @Inject
    JpaReports(EntityManager entities) {
        this.entities = entities;
    }

    /** @param owner whose conferences; empty: everybody's */
    Totals totals(Period period, Optional<String> owner) {
        Object[] sums = bound(
                        "select count(distinct c.id), count(distinct case when " + PLANNED
                                + " then c.id end), count(distinct s.conferenceId), sum(s.people), sum(s.seconds)",
                        "",
                        period,
                        owner)
                .getSingleResult();
        return new Totals(number(sums[0]), number(sums[1]), number(sums[2]), number(sums[3]), number(sums[4]));
    }

    List<Row> rows(Period period, Optional<String> owner) {
        return bound(
                        "select c.number, c.name, c.ownerName, coalesce(c.terms.plannedStart, c.createdAt) as planned,"
                                + " min(s.openedAt), sum(s.people), sum(s.seconds)",
                        " group by c.id, c.number, c.name, c.ownerName, c.terms.plannedStart, c.createdAt"
                                + " order by coalesce(min(s.openedAt), coalesce(c.terms.plannedStart, c.createdAt)), c.number",
                        period,
                        owner)
                .setMaxResults(PeriodReport.MOST_ROWS)
                .getResultStream()
                .map(JpaReports::row)
                .toList();
    }

    /** @param now until which those count who are inside */
    RunningFigures running(Period period, Optional<String> owner, Instant now) {
        var running = new RunningFigures();
        query(
                        "select c.number, p.caller, p.joinedAt, p.leftAt from Participation p"
                                + " join Session s on s.id = p.sessionId join Conference c on c.id = s.conferenceId"
                                + " where s.closedAt is null and s.openedAt >= :start and s.openedAt < :end",
                        "",
                        period,
                        owner)
                .getResultStream()
                .forEach(columns -> running.add(
                        (String) columns[0],
                        (String) columns[1],
                        (Instant) columns[2],
                        columns[3] == null ? now : (Instant) columns[3]));
        return running;
    }

    private TypedQuery<Object[]> bound(String select, String order, Period period, Optional<String> owner) {
        return query(select + FROM, order, period, owner);
    }

    private TypedQuery<Object[]> query(String selected, String order, Period period, Optional<String> owner) {
        String owned = owner.isPresent() ? " and c.ownerLogin = :owner" : "";
        var query = entities.createQuery(selected + owned + order, Object[].class)
                .setParameter("start", period.start())
                .setParameter("end", period.end());
        owner.ifPresent(login -> query.setParameter("owner", login));
        return query;
    }

    private static Row row(Object[] columns) {
        return new Row(
                (String) columns[0],
                (String) columns[1],
                (String) columns[2],
                (Instant) columns[3],
                Optional.ofNullable((Instant) columns[4]),
                number(columns[5]),
                number(columns[6]));
    }

    /** Nothing adds up to null. */
    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
