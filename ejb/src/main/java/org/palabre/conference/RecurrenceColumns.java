package org.palabre.conference;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.conference.Recurrence.End;

/**
 * A recurrence as a table holds it.
 *
 * @param every days, weeks, the day of the month, or which weekday of it
 * @param weekdays comma separated, or empty
 * @param startMinute of the day
 * @param lastDay null where it ends after so many occurrences, and the other way round
 */
@Embeddable
record RecurrenceColumns(
        @Enumerated(EnumType.STRING) Kind rhythm,
        int every,
        String weekdays,
        LocalDate fromDay,
        int startMinute,
        String zone,
        LocalDate lastDay,
        Integer occurrences) {
    enum Kind {
        DAILY,
        WEEKLY,
        MONTHLY_BY_DATE,
        MONTHLY_BY_WEEKDAY
    }

    private record Columns(Kind kind, int every, String weekdays) {}

    static RecurrenceColumns of(Recurrence recurrence) {
        Columns rhythm = columns(recurrence.rhythm());
        return new RecurrenceColumns(
                rhythm.kind,
                rhythm.every,
                rhythm.weekdays,
                recurrence.from(),
                recurrence.time().toSecondOfDay() / 60,
                recurrence.zone().getId(),
                recurrence.end() instanceof End.Until until ? until.last() : null,
                recurrence.end() instanceof End.After after ? after.count() : null);
    }

    private static Columns columns(RecurrencePattern rhythm) {
        return switch (rhythm) {
            case RecurrencePattern.Daily daily -> new Columns(Kind.DAILY, daily.every(), "");
            case RecurrencePattern.Weekly weekly ->
                new Columns(
                        Kind.WEEKLY,
                        weekly.every(),
                        weekly.weekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")));
            case RecurrencePattern.MonthlyByDate date -> new Columns(Kind.MONTHLY_BY_DATE, date.day(), "");
            case RecurrencePattern.MonthlyByWeekday weekday ->
                new Columns(
                        Kind.MONTHLY_BY_WEEKDAY,
                        weekday.nth(),
                        weekday.weekday().name());
        };
    }

    Recurrence toRecurrence() {
        return new Recurrence(
                toRhythm(),
                fromDay,
                LocalTime.ofSecondOfDay(startMinute * 60L),
                ZoneId.of(zone),
                lastDay == null ? new End.After(occurrences) : new End.Until(lastDay));
    }

    private RecurrencePattern toRhythm() {
        return switch (rhythm) {
            case DAILY -> new RecurrencePattern.Daily(every);
            case WEEKLY -> new RecurrencePattern.Weekly(days(), every);
            case MONTHLY_BY_DATE -> new RecurrencePattern.MonthlyByDate(every);
            case MONTHLY_BY_WEEKDAY -> new RecurrencePattern.MonthlyByWeekday(every, DayOfWeek.valueOf(weekdays));
        };
    }

    private Set<DayOfWeek> days() {
        return Arrays.stream(weekdays.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
