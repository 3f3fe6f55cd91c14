package org.palabre.adapter.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The rule behind the dates on which clocks change, where they have one. */
final class YearlyChange {
    private YearlyChange() {}

    /**
     * Told from the dates themselves: zones state their rules in other clocks than their own, where another day may be.
     *
     * @param lastYear up to which the dates were looked up: a rule that stops before is none
     * @return an RRULE for ever, such as the last Sunday of March; empty when it cannot be said so
     */
    static Optional<String> of(List<LocalDateTime> changes, int lastYear) {
        LocalDate first = changes.getFirst().toLocalDate();
        if (changes.size() < 2 || !eachYear(changes, lastYear) || !alike(changes, LocalDateTime::toLocalTime)) {
            return Optional.empty();
        }
        if (!alike(changes, LocalDateTime::getMonth) || !alike(changes, LocalDateTime::getDayOfWeek)) {
            return Optional.empty();
        }
        String day = first.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
        return week(changes)
                .map(week -> "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s".formatted(first.getMonthValue(), week, day));
    }

    private static boolean eachYear(List<LocalDateTime> changes, int lastYear) {
        int year = changes.getFirst().getYear();
        return changes.size() == lastYear - year + 1
                && IntStream.range(0, changes.size())
                        .allMatch(i -> changes.get(i).getYear() == year + i);
    }

    private static Optional<Integer> week(List<LocalDateTime> changes) {
        Predicate<LocalDateTime> last =
                change -> change.getDayOfMonth() + 7 > change.toLocalDate().lengthOfMonth();
        if (changes.stream().allMatch(last)) {
            return Optional.of(-1);
        }
        return alike(changes, YearlyChange::weekOfMonth)
                ? Optional.of(weekOfMonth(changes.getFirst()))
                : Optional.empty();
    }

    private static int weekOfMonth(LocalDateTime change) {
        return (change.getDayOfMonth() - 1) / 7 + 1;
    }

    private static <T> boolean alike(List<LocalDateTime> changes, Function<LocalDateTime, T> what) {
        return changes.stream().map(what).distinct().count() == 1;
    }
}
