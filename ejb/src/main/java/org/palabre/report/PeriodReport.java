package org.palabre.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Conferences planned and used in a period.
 *
 * @param rows in the order of their start; at most {@link #MOST_ROWS}, while the totals count all
 */
public record PeriodReport(Period period, Totals totals, List<Row> rows) {
    public static final int MOST_ROWS = 10_000;

    public PeriodReport {
        rows = List.copyOf(rows);
    }

    /** Whether there are more conferences than rows. */
    public boolean cut() {
        return totals.conferences() > rows.size();
    }

    /**
     * @param conferences planned or used
     * @param people distinct people of each session, added up
     * @param seconds sum of the participations
     */
    public record Totals(long conferences, long planned, long used, long people, long seconds) {
        /** Whole minutes begun are not counted. */
        public long minutes() {
            return seconds / 60;
        }
    }

    /**
     * One conference.
     *
     * @param planned when it was to start, or was created; it may lie outside the period
     * @param openedAt when it opened in the period; empty: not used in it
     */
    public record Row(
            String conference,
            String name,
            String ownerName,
            Instant planned,
            Optional<Instant> openedAt,
            long people,
            long seconds) {}
}
