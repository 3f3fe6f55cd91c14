package org.palabre.web.api.conference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.RecurrencePattern;

/**
 * When the conferences of a series are held, by the clocks on the wall of its zone.
 *
 * @param every days or weeks from one to the next; null of monthly ones
 * @param weekdays of a weekly one; of one by weekday the only one
 * @param day of the month, 1 to 31; null of the others
 * @param nth which of these weekdays of the month: 1 to 4, or -1 for the last; null of the others
 * @param from first day that may be meant
 * @param time of the day, {@code HH:mm}
 * @param until null where {@code count} says the end, and the other way round
 * @param rrule the same for calendars (RFC 5545); not read
 */
public record RecurrenceJson(
        Kind rhythm,
        Optional<Integer> every,
        List<DayOfWeek> weekdays,
        Optional<Integer> day,
        Optional<Integer> nth,
        LocalDate from,
        String time,
        ZoneId zone,
        Optional<LocalDate> until,
        Optional<Integer> count,
        String rrule) {
    /** Which of the fields say more. */
    public enum Kind {
        DAILY,
        WEEKLY,
        MONTHLY_BY_DATE,
        MONTHLY_BY_WEEKDAY
    }

    private record On(
            Kind kind,
            Optional<Integer> every,
            List<DayOfWeek> weekdays,
            Optional<Integer> day,
            Optional<Integer> nth) {}

    static RecurrenceJson of(Recurrence recurrence) {
        On on = on(recurrence.rhythm());
        return new RecurrenceJson(
                on.kind,
                on.every,
                on.weekdays,
                on.day,
                on.nth,
                recurrence.from(),
                recurrence.time().toString(),
                recurrence.zone(),
                recurrence.end() instanceof End.Until until ? Optional.of(until.last()) : Optional.empty(),
                recurrence.end() instanceof End.After after ? Optional.of(after.count()) : Optional.empty(),
                recurrence.toRrule());
    }

    private static On on(RecurrencePattern rhythm) {
        Optional<Integer> none = Optional.empty();
        return switch (rhythm) {
            case RecurrencePattern.Daily daily -> new On(Kind.DAILY, Optional.of(daily.every()), List.of(), none, none);
            case RecurrencePattern.Weekly weekly ->
                new On(Kind.WEEKLY, Optional.of(weekly.every()), inOrder(weekly.weekdays()), none, none);
            case RecurrencePattern.MonthlyByDate date ->
                new On(Kind.MONTHLY_BY_DATE, none, List.of(), Optional.of(date.day()), none);
            case RecurrencePattern.MonthlyByWeekday nth ->
                new On(Kind.MONTHLY_BY_WEEKDAY, none, List.of(nth.weekday()), none, Optional.of(nth.nth()));
        };
    }

    private static List<DayOfWeek> inOrder(Set<DayOfWeek> weekdays) {
        return weekdays.stream().sorted().toList();
    }
}
