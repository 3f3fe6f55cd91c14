package org.palabre.conference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.shared.DomainException;

/** On which days the conferences of a series are held. */
public sealed interface RecurrencePattern {
    /** All days on or after one and not after another, in their order. */
    Stream<LocalDate> days(LocalDate from, LocalDate last);

    /** For iCalendar, without an end. */
    String toRrule();

    /** @param every days from one to the next, 1 to 366 */
    record Daily(int every) implements RecurrencePattern {
        public Daily {
            within("every", every, 1, 366);
        }

        @Override
        public Stream<LocalDate> days(LocalDate from, LocalDate last) {
            return Stream.iterate(from, day -> !day.isAfter(last), day -> day.plusDays(every));
        }

        @Override
        public String toRrule() {
            return "FREQ=DAILY;INTERVAL=" + every;
        }
    }

    /**
     * Weeks begin on Monday.
     *
     * @param weekdays at least one
     * @param every 1: each week; 2: every other week, beginning with that of the first conference
     */
    record Weekly(Set<DayOfWeek> weekdays, int every) implements RecurrencePattern {
        public Weekly {
            weekdays = Set.copyOf(weekdays);
            within("every", every, 1, 2);
            if (weekdays.isEmpty()) {
                throw DomainException.at("weekdays", "wrong.missing");
            }
        }

        @Override
        public Stream<LocalDate> days(LocalDate from, LocalDate last) {
            LocalDate first = Stream.iterate(from, day -> day.plusDays(1))
                    .filter(day -> weekdays.contains(day.getDayOfWeek()))
                    .findFirst()
                    .orElseThrow();
            LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                    .filter(day -> weekdays.contains(day.getDayOfWeek()))
                    .filter(day -> ChronoUnit.WEEKS.between(monday, day) % every == 0);
        }

        @Override
        public String toRrule() {
            return "FREQ=WEEKLY;INTERVAL=" + every + ";WKST=MO;BYDAY="
                    + weekdays.stream().sorted().map(RecurrencePattern::code).collect(Collectors.joining(","));
        }
    }

    /** @param day 1 to 31; a month without it is left out, as iCalendar does */
    record MonthlyByDate(int day) implements RecurrencePattern {
        public MonthlyByDate {
            within("day", day, 1, 31);
        }

        @Override
        public Stream<LocalDate> days(LocalDate from, LocalDate last) {
            return months(from, last)
                    .filter(month -> day <= month.lengthOfMonth())
                    .map(month -> month.withDayOfMonth(day))
                    .filter(on -> !on.isBefore(from) && !on.isAfter(last));
        }

        @Override
        public String toRrule() {
            return "FREQ=MONTHLY;BYMONTHDAY=" + day;
        }
    }

    /** @param nth 1 to 4, or {@link #LAST} of the month */
    record MonthlyByWeekday(int nth, DayOfWeek weekday) implements RecurrencePattern {
        public static final int LAST = -1;

        public MonthlyByWeekday {
            if (nth != LAST) {
                within("nth", nth, 1, 4);
            }
        }

        @Override
        public Stream<LocalDate> days(LocalDate from, LocalDate last) {
            return months(from, last)
                    .map(month -> month.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)))
                    .filter(on -> !on.isBefore(from) && !on.isAfter(last));
        }

        @Override
        public String toRrule() {
            return "FREQ=MONTHLY;BYDAY=" + nth + code(weekday);
        }
    }

    private static Stream<LocalDate> months(LocalDate from, LocalDate last) {
        return Stream.iterate(from.withDayOfMonth(1), month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw DomainException.at(field, "wrong.range", least, most);
        }
    }
}
