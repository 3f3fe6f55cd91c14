package org.palabre.adapter.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.adapter.ical.Meetings.CALENDAR;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.message.MeetingSeries;
import org.palabre.notification.CalendarPart;

/**
 * A series keeps its time of day across both changes of the clocks, by the zone's definition that goes with it (P2,
 * P3).
 */
class SeriesTest {
    private static final int YEAR_OF_WEEKS = 54;

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 14:30",
        "Europe/Paris, 00:15",
        "Africa/Dakar, 09:00",
        "America/New_York, 23:30",
        "America/Santiago, 10:00",
        "Africa/Casablanca, 10:00",
        "America/Nuuk, 10:00",
        "Asia/Kolkata, 10:00",
        "Europe/Dublin, 10:00",
        "Pacific/Auckland, 10:00"
    })
    void eachOccurrenceShouldBeAtTheSameTimeOfDay(String zone, String time) {
        LocalDateTime first = LocalDateTime.parse("2026-09-02T" + time);

        List<Instant> occurrences = occurrences(zone, first, "FREQ=WEEKLY;COUNT=" + YEAR_OF_WEEKS);

        assertThat(occurrences)
                .isEqualTo(IntStream.range(0, YEAR_OF_WEEKS)
                        .mapToObj(week ->
                                first.plusWeeks(week).atZone(ZoneId.of(zone)).toInstant())
                        .toList());
    }

    @Test
    void theClocksShouldHaveChangedMeanwhile() {
        List<Instant> occurrences =
                occurrences("Europe/Paris", LocalDateTime.parse("2026-10-19T14:30"), "FREQ=WEEKLY;COUNT=24");

        assertThat(occurrences.getFirst()).isEqualTo("2026-10-19T12:30:00Z");
        assertThat(occurrences.get(1)).isEqualTo("2026-10-26T13:30:00Z");
        assertThat(occurrences.getLast()).isEqualTo("2027-03-29T12:30:00Z");
    }

    @Test
    void anOccurrenceThatIsCancelledShouldBeLeftOutAndOneThatIsMovedShouldBeElsewhere() {
        Instant third = Instant.parse("2026-11-03T13:30:00Z");
        Instant elsewhere = Instant.parse("2026-11-04T08:00:00Z");
        MeetingSeries series = Meetings.series(
                "2026-10-20T14:30",
                "FREQ=WEEKLY;COUNT=4",
                List.of(LocalDateTime.parse("2026-10-27T14:30")),
                List.of(new MeetingSeries.Moved(
                        LocalDateTime.parse("2026-11-03T14:30"), "Comité restreint", elsewhere, 30)));

        ICalendar read = ICalendarTest.read(CALENDAR.request(Meetings.of(Meetings.PARIS, series)));

        assertThat(starts(read, 4))
                .containsExactly(Instant.parse("2026-10-20T12:30:00Z"), third, Instant.parse("2026-11-10T13:30:00Z"));
        VEvent moved = read.getEvents().get(1);
        assertThat(moved.getRecurrenceId().getValue().toInstant()).isEqualTo(third);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(elsewhere);
        assertThat(moved.getDateEnd().getValue().toInstant()).isEqualTo("2026-11-04T08:30:00Z");
        assertThat(moved.getSummary().getValue()).isEqualTo("Comité restreint");
        assertThat(moved.getUid()).isEqualTo(read.getEvents().getFirst().getUid());
    }

    /** Said an hour later, as that day's clocks show it, all that follow would be an hour late. */
    @Test
    void aFirstDateThatTheClocksLeaveOutShouldBeSaidByTheRule() {
        MeetingSeries series = Meetings.series(
                "2027-03-28T02:30",
                "FREQ=DAILY;COUNT=4",
                List.of(LocalDateTime.parse("2027-03-28T02:30"), LocalDateTime.parse("2027-03-30T02:30")),
                List.of());

        CalendarPart part = CALENDAR.request(Meetings.of(Meetings.PARIS, series));

        assertThat(part.content())
                .contains(
                        "DTSTART;TZID=Europe/Paris:20270328T023000",
                        "DURATION:PT1H30M",
                        "EXDATE;TZID=Europe/Paris:20270328T023000")
                .doesNotContain("DTEND");
        assertThat(starts(ICalendarTest.read(part), 4))
                .containsExactly(Instant.parse("2027-03-29T00:30:00Z"), Instant.parse("2027-03-31T00:30:00Z"));
    }

    /** The clocks show it twice, and mean the first. */
    @Test
    void aStartInTheSecondOfTwoHoursShouldBeSaidInUtc() {
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        MeetingSeries series = Meetings.series(
                "2026-10-25T02:15",
                "FREQ=DAILY;COUNT=2",
                List.of(),
                List.of(new MeetingSeries.Moved(LocalDateTime.parse("2026-10-25T02:15"), "Comité", second, 30)));

        VEvent moved = ICalendarTest.read(CALENDAR.request(Meetings.of(Meetings.PARIS, series)))
                .getEvents()
                .get(1);

        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(second);
        assertThat(moved.getDateEnd().getValue().toInstant()).isEqualTo("2026-10-25T02:00:00Z");
    }

    @Test
    void aCancellationShouldTakeOutTheWholeSeries() {
        MeetingSeries series = Meetings.series(
                "2026-10-20T14:30",
                "FREQ=WEEKLY;COUNT=4",
                List.of(LocalDateTime.parse("2026-10-27T14:30")),
                List.of(new MeetingSeries.Moved(
                        LocalDateTime.parse("2026-11-03T14:30"), "Comité", Instant.parse("2026-11-04T08:00:00Z"), 30)));
        CalendarPart part = CALENDAR.cancel(Meetings.of(Meetings.PARIS, series));

        assertThat(ICalendarTest.read(part).getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getRecurrenceId()).isNull();
            assertThat(event.getExceptionDates()).isEmpty();
            assertThat(event.getStatus().isCancelled()).isTrue();
        });
    }

    private static List<Instant> occurrences(String zone, LocalDateTime first, String rule) {
        MeetingSeries series = Meetings.series(first.toString(), rule, List.of(), List.of());
        ICalendar read = ICalendarTest.read(CALENDAR.request(Meetings.of(ZoneId.of(zone), series)));
        return starts(read, YEAR_OF_WEEKS + 1);
    }

    /** By the definition in the object, not by what the reader knows of a zone of that name. */
    private static List<Instant> starts(ICalendar read, int most) {
        VEvent event = read.getEvents().getFirst();
        assertThat(read.getTimezoneInfo().getTimezone(event.getDateStart()).getComponent())
                .isNotNull();
        TimeZone zone = read.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
        List<Instant> starts = new ArrayList<>();
        for (DateIterator dates = event.getDateIterator(zone); dates.hasNext() && starts.size() < most; ) {
            starts.add(dates.next().toInstant());
        }
        return starts;
    }
}
