package org.palabre.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;

/**
 * Whole days, both included, as the clocks of a zone count them.
 *
 * @param from first day
 * @param to last day, at most {@link #MOST_DAYS} days with the first
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    public static final int MOST_DAYS = 366;

    /** @throws DomainException at {@code from} and {@code to} when they are no such period */
    public static Period of(LocalDate from, LocalDate to, ZoneId zone) {
        List<Problem> problems = new ArrayList<>();
        missing("from", from).ifPresent(problems::add);
        missing("to", to).ifPresent(problems::add);
        if (problems.isEmpty() && to.isBefore(from)) {
            problems.add(new Problem(Optional.of("to"), "wrong.endBeforeStart", List.of()));
        }
        if (problems.isEmpty() && ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            problems.add(new Problem(Optional.of("to"), "wrong.periodTooLong", List.of(MOST_DAYS)));
        }
        if (!problems.isEmpty()) {
            throw new DomainException(problems);
        }
        return new Period(from, to, zone);
    }

    private static Optional<Problem> missing(String field, LocalDate day) {
        return day == null
                ? Optional.of(new Problem(Optional.of(field), "wrong.missing", List.of()))
                : Optional.empty();
    }

    Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
