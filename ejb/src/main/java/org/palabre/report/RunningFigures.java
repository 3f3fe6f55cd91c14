package org.palabre.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.palabre.report.PeriodReport.Row;
import org.palabre.report.PeriodReport.Totals;

/** What conferences that still run have come to so far: their sums are stored when they close. */
final class RunningFigures {
    private static final class Sum {
        private final Set<String> numbers = new HashSet<>();
        private long withheld;
        private long seconds;

        private long people() {
            return numbers.size() + withheld;
        }
    }

    private final Map<String, Sum> byConference = new TreeMap<>();

    /** One participation; until now where it has not ended. Counted as when a session closes (P27, S37). */
    void add(String conference, String caller, Instant joinedAt, Instant until) {
        Sum sum = byConference.computeIfAbsent(conference, number -> new Sum());
        if (caller.isEmpty()) {
            sum.withheld++;
        } else {
            sum.numbers.add(caller);
        }
        sum.seconds += Math.max(0, Duration.between(joinedAt, until).toSeconds());
    }

    Row in(Row row) {
        Sum sum = byConference.get(row.conference());
        return sum == null
                ? row
                : new Row(
                        row.conference(),
                        row.name(),
                        row.ownerName(),
                        row.planned(),
                        row.openedAt(),
                        row.people() + sum.people(),
                        row.seconds() + sum.seconds);
    }

    Totals in(Totals totals) {
        return new Totals(
                totals.conferences(),
                totals.planned(),
                totals.used(),
                totals.people()
                        + byConference.values().stream().mapToLong(Sum::people).sum(),
                totals.seconds()
                        + byConference.values().stream()
                                .mapToLong(sum -> sum.seconds)
                                .sum());
    }
}
