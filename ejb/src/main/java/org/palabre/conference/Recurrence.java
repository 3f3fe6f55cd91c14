package org.palabre.conference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.palabre.shared.DomainException;

/**
 * When the conferences of a series are held (P2): by the clocks on the wall of its zone, so that ten o'clock stays ten
 * o'clock when daylight saving begins or ends (P3). A time that the clocks leave out is held as much later; of one that
 * they show twice, the first is meant. Calendars count the same way (RFC 5545 §3.3.5).
 *
 * @param from the series begins with the first day on or after this that its rhythm names; years 1970 to 9999
 * @param time start of each, by the clocks of the zone; seconds are dropped
 */
public record Recurrence(RecurrencePattern rhythm, LocalDate from, LocalTime time, ZoneId zone, End end) {
    /** The most conferences of one series. */
    public static final int MOST = 366;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** How long it goes on. */
    public sealed interface End {
        /** @param last no conference on a later day, by the calendar of the zone */
        record Until(LocalDate last) implements End {}

        /** @param count 1 to {@link #MOST} conferences */
        record After(int count) implements End {
            public After {
                if (count < 1 || count > MOST) {
                    throw DomainException.at("count", "wrong.range", 1, MOST);
                }
            }
        }
    }

    /** @throws DomainException at {@code until} when no day or more than {@link #MOST} lie before the end */
    public Recurrence {
        time = time.truncatedTo(ChronoUnit.MINUTES);
        if (from.getYear() < 1970 || from.getYear() > 9999) {
            throw DomainException.at("from", "wrong.date");
        }
        if (end instanceof End.Until until) {
            long days = rhythm.days(from, until.last()).limit(MOST + 1L).count();
            if (days == 0) {
                throw DomainException.at("until", "wrong.noOccurrence");
            }
            if (days > MOST) {
                throw DomainException.at("until", "wrong.tooManyOccurrences", MOST);
            }
        }
    }

    /** In their order, 1 to {@link #MOST}. */
    public List<ZonedDateTime> occurrences() {
        return days().stream().map(this::on).toList();
    }

    /**
     * The days of {@link #occurrences()}, by the calendar of the zone: they tell one from the others, whatever its
     * time.
     */
    List<LocalDate> days() {
        return switch (end) {
            case End.Until until -> rhythm.days(from, until.last()).toList();
            case End.After after ->
                rhythm.days(from, LocalDate.MAX).limit(after.count()).toList();
        };
    }

    /**
     * The start on a day: ZonedDateTime moves what the clocks leave out later, and takes the first of what they show
     * twice.
     */
    ZonedDateTime on(LocalDate day) {
        return ZonedDateTime.of(day, time, zone);
    }

    /** This recurrence at another time of the day. */
    Recurrence at(LocalTime other) {
        return new Recurrence(rhythm, from, other, zone, end);
    }

    /** For iCalendar (RFC 5545 §3.3.10), beside a DTSTART of the first occurrence with its zone. */
    public String toRrule() {
        return rhythm.toRrule()
                + switch (end) {
                    case End.Until until ->
                        ";UNTIL=" + UTC.format(until.last().atTime(23, 59, 59).atZone(zone));
                    case End.After after -> ";COUNT=" + after.count();
                };
    }
}
