package org.palabre.web.conference;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.RecurrencePattern;
import org.palabre.shared.DomainException;

/**
 * How the form says that a conference is held again and again: the start gives day and time, the rest is chosen here.
 */
public class RecurrenceForm implements Serializable {
    /** What is offered. */
    public enum Repeats {
        NEVER,
        DAILY,
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY_BY_DATE,
        MONTHLY_BY_WEEKDAY
    }

    private Repeats repeats = Repeats.NEVER;
    private DayOfWeek[] weekdays = {};
    private boolean counted = true;
    private int count = 10;
    private LocalDate until;

    /** @throws DomainException at the field that is missing or wrong */
    Recurrence from(LocalDateTime start, ZoneId zone) {
        LocalDate day = start.toLocalDate();
        return new Recurrence(rhythm(day), day, start.toLocalTime(), zone, end());
    }

    private End end() {
        if (!counted && until == null) {
            throw DomainException.at("until", "wrong.missing");
        }
        return counted ? new End.After(count) : new End.Until(until);
    }

    private RecurrencePattern rhythm(LocalDate start) {
        return switch (repeats) {
            case NEVER -> throw new IllegalStateException("does not repeat");
            case DAILY -> new RecurrencePattern.Daily(1);
            case WEEKLY -> new RecurrencePattern.Weekly(daysOrThatOf(start), 1);
            case FORTNIGHTLY -> new RecurrencePattern.Weekly(daysOrThatOf(start), 2);
            case MONTHLY_BY_DATE -> new RecurrencePattern.MonthlyByDate(start.getDayOfMonth());
            case MONTHLY_BY_WEEKDAY -> new RecurrencePattern.MonthlyByWeekday(nth(start), start.getDayOfWeek());
        };
    }

    private Set<DayOfWeek> daysOrThatOf(LocalDate start) {
        return weekdays.length == 0 ? Set.of(start.getDayOfWeek()) : Set.of(weekdays);
    }

    /** A fifth one is not in every month: then the last is meant. */
    private static int nth(LocalDate day) {
        int nth = (day.getDayOfMonth() - 1) / 7 + 1;
        return nth > 4 ? RecurrencePattern.MonthlyByWeekday.LAST : nth;
    }

    public boolean isRepeating() {
        return repeats != Repeats.NEVER;
    }

    public boolean isWeekly() {
        return repeats == Repeats.WEEKLY || repeats == Repeats.FORTNIGHTLY;
    }

    public Repeats[] getChoices() {
        return Repeats.values();
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public int getMost() {
        return Recurrence.MOST;
    }

    public Repeats getRepeats() {
        return repeats;
    }

    public void setRepeats(Repeats repeats) {
        this.repeats = repeats;
    }

    public DayOfWeek[] getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(DayOfWeek[] weekdays) {
        this.weekdays = weekdays;
    }

    public boolean isCounted() {
        return counted;
    }

    public void setCounted(boolean counted) {
        this.counted = counted;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
