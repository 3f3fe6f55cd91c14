package org.palabre.conference;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.conference.Recurrence.End;
import org.palabre.shared.DomainException;

class RecurrenceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final List<String> ZONES = List.of("Europe/Paris", "Africa/Dakar", "America/New_York");

    @Nested
    class AcrossDaylightSaving {
        /** Autumn 2026 and spring 2027; Dakar has one time all year. */
        @ParameterizedTest
        @CsvSource({
            "Europe/Paris,     2026-10-19, 2026-10-19T08:00:00Z, 2026-10-26T09:00:00Z",
            "Europe/Paris,     2027-03-22, 2027-03-22T09:00:00Z, 2027-03-29T08:00:00Z",
            "America/New_York, 2026-10-26, 2026-10-26T14:00:00Z, 2026-11-02T15:00:00Z",
            "America/New_York, 2027-03-08, 2027-03-08T15:00:00Z, 2027-03-15T14:00:00Z",
            "Africa/Dakar,     2026-10-19, 2026-10-19T10:00:00Z, 2026-10-26T10:00:00Z",
            "Africa/Dakar,     2027-03-22, 2027-03-22T10:00:00Z, 2027-03-29T10:00:00Z"
        })
        void tenShouldStayTenOnTheWall(String zone, LocalDate monday, Instant before, Instant after) {
            var weekly = new Recurrence(
                    new RecurrencePattern.Weekly(Set.of(MONDAY), 1), monday, TEN, ZoneId.of(zone), new End.After(2));

            assertThat(weekly.occurrences())
                    .extracting(ZonedDateTime::toInstant)
                    .containsExactly(before, after);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Europe/Paris", "Africa/Dakar", "America/New_York"})
        void tenShouldStayTenEveryDayOfAYear(String zone) {
            var daily = new Recurrence(
                    new RecurrencePattern.Daily(1), LocalDate.of(2026, 9, 1), TEN, ZoneId.of(zone), new End.After(365));

            assertThat(daily.occurrences()).hasSize(365).allMatch(start -> start.toLocalTime()
                    .equals(TEN));
        }

        @Test
        void aTimeThatIsLeftOutShouldBeHeldAnHourLaterAndOnlyThatDay() {
            var daily = new Recurrence(
                    new RecurrencePattern.Daily(1),
                    LocalDate.of(2027, 3, 27),
                    LocalTime.of(2, 30),
                    PARIS,
                    new End.After(3));

            assertThat(daily.occurrences())
                    .extracting(ZonedDateTime::toLocalTime)
                    .containsExactly(LocalTime.of(2, 30), LocalTime.of(3, 30), LocalTime.of(2, 30));
        }

        @Test
        void aTimeThatIsShownTwiceShouldBeTheFirst() {
            var once = new Recurrence(
                    new RecurrencePattern.Daily(1),
                    LocalDate.of(2026, 10, 25),
                    LocalTime.of(2, 30),
                    PARIS,
                    new End.After(1));

            assertThat(once.occurrences().getFirst().toInstant()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        }
    }

    @Nested
    class Rhythms {
        @Test
        void everyTwoWeeksShouldCountFromTheWeekOfTheFirst() {
            assertThat(days(new RecurrencePattern.Weekly(Set.of(TUESDAY, FRIDAY), 2), "2026-12-03", new End.After(4)))
                    .containsExactly("2026-12-04", "2026-12-15", "2026-12-18", "2026-12-29");
            assertThat(days(new RecurrencePattern.Weekly(Set.of(MONDAY), 2), "2026-12-04", new End.After(2)))
                    .containsExactly("2026-12-07", "2026-12-21");
        }

        @Test
        void theThirtyFirstShouldLeaveOutShorterMonths() {
            assertThat(days(new RecurrencePattern.MonthlyByDate(31), "2027-01-01", new End.After(4)))
                    .containsExactly("2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31");
            assertThat(days(new RecurrencePattern.MonthlyByDate(29), "2028-01-30", until("2028-03-29")))
                    .containsExactly("2028-02-29", "2028-03-29");
        }

        @Test
        void weekdaysOfTheMonthShouldBeCountedFromItsBeginningOrEnd() {
            assertThat(days(new RecurrencePattern.MonthlyByWeekday(2, TUESDAY), "2026-12-09", until("2027-02-28")))
                    .containsExactly("2027-01-12", "2027-02-09");
            assertThat(days(new RecurrencePattern.MonthlyByWeekday(-1, THURSDAY), "2026-11-01", new End.After(3)))
                    .containsExactly("2026-11-26", "2026-12-31", "2027-01-28");
        }

        @Test
        void theLastDayShouldBelongToTheSeries() {
            assertThat(days(new RecurrencePattern.Daily(3), "2026-12-01", until("2026-12-07")))
                    .containsExactly("2026-12-01", "2026-12-04", "2026-12-07");
        }

        @Test
        void aSeriesShouldHaveOneToThreeHundredAndSixtySixConferences() {
            assertThat(days(new RecurrencePattern.Daily(1), "2027-01-01", until("2028-01-01")))
                    .hasSize(366);
            assertRefused(
                    "wrong.tooManyOccurrences",
                    () -> days(new RecurrencePattern.Daily(1), "2027-01-01", until("2028-01-02")));
            assertRefused(
                    "wrong.noOccurrence",
                    () -> days(new RecurrencePattern.MonthlyByDate(31), "2027-02-01", until("2027-03-30")));
            assertRefused(
                    "wrong.noOccurrence",
                    () -> days(new RecurrencePattern.Daily(1), "2027-02-01", until("2027-01-31")));
            assertRefused("wrong.range", () -> new End.After(367));
            assertRefused("wrong.range", () -> new RecurrencePattern.MonthlyByWeekday(5, MONDAY));
            assertRefused("wrong.range", () -> new RecurrencePattern.Weekly(Set.of(MONDAY), 3));
            assertRefused("wrong.missing", () -> new RecurrencePattern.Weekly(Set.of(), 1));
        }
    }

    @Nested
    class InCalendars {
        @Test
        void toRruleShouldBeWhatRfc5545Says() {
            assertThat(rrule(new RecurrencePattern.Weekly(Set.of(FRIDAY, MONDAY), 2), new End.After(10)))
                    .isEqualTo("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,FR;COUNT=10");
            assertThat(rrule(new RecurrencePattern.Daily(1), until("2026-12-31")))
                    .isEqualTo("FREQ=DAILY;INTERVAL=1;UNTIL=20261231T225959Z");
            assertThat(rrule(new RecurrencePattern.MonthlyByDate(31), new End.After(2)))
                    .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2");
            assertThat(rrule(new RecurrencePattern.MonthlyByWeekday(-1, WEDNESDAY), new End.After(2)))
                    .isEqualTo("FREQ=MONTHLY;BYDAY=-1WE;COUNT=2");
        }

        private static String rrule(RecurrencePattern rhythm, End end) {
            return new Recurrence(rhythm, LocalDate.of(2026, 12, 1), TEN, PARIS, end).toRrule();
        }
    }

    /** A calendar program finds the same moments. */
    @Property(tries = 400)
    void ical4jShouldFindTheSameOccurrences(@ForAll("recurrences") Recurrence recurrence) {
        List<ZonedDateTime> occurrences = recurrence.occurrences();
        ZonedDateTime first = occurrences.getFirst();

        List<ZonedDateTime> theirs = new Recur<ZonedDateTime>(recurrence.toRrule())
                .getDates(first, first, occurrences.getLast().plusDays(40));

        assertThat(theirs).containsExactlyElementsOf(occurrences);
    }

    @Property(tries = 400)
    void biweeklyShouldFindTheSameOccurrences(@ForAll("recurrences") Recurrence recurrence) {
        List<Instant> occurrences =
                recurrence.occurrences().stream().map(ZonedDateTime::toInstant).toList();
        var text =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261120T090000Z\r\nRRULE:"
                        + recurrence.toRrule() + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var rule = biweekly.Biweekly.parse(text).first().getEvents().getFirst().getRecurrenceRule();

        var theirs = rule.getDateIterator(
                java.util.Date.from(occurrences.getFirst()), java.util.TimeZone.getTimeZone(recurrence.zone()));

        for (Instant occurrence : occurrences) {
            assertThat(theirs.next().toInstant()).isEqualTo(occurrence);
        }
        assertThat(theirs.hasNext()).isFalse();
    }

    @Property
    void occurrencesShouldBeAtTheirTimeInOrderAndNoMoreThanAllowed(@ForAll("recurrences") Recurrence recurrence) {
        List<ZonedDateTime> occurrences = recurrence.occurrences();

        assertThat(occurrences).hasSizeBetween(1, Recurrence.MOST).isSorted().doesNotHaveDuplicates();
        assertThat(occurrences).allMatch(start -> start.toLocalTime().equals(recurrence.time()));
        assertThat(occurrences).noneMatch(start -> start.toLocalDate().isBefore(recurrence.from()));
    }

    @Property
    void aDayShouldBelongToTheSeriesExactlyWhenItsRhythmSaysSo(
            @ForAll("weeklies") RecurrencePattern.Weekly weekly, @ForAll("dates") LocalDate from) {
        Set<LocalDate> days = new HashSet<>(new Recurrence(weekly, from, TEN, PARIS, new End.After(30)).days());
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1);

        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            long week = Math.floorDiv(
                    Duration.between(monday.atStartOfDay(), day.atStartOfDay()).toDays(), 7);
            assertThat(days.contains(day))
                    .as("%s", day)
                    .isEqualTo(!day.isBefore(first)
                            && week % weekly.every() == 0
                            && weekly.weekdays().contains(day.getDayOfWeek()));
        }
        assertThat(Duration.between(from.atStartOfDay(), first.atStartOfDay())).isLessThan(Duration.ofDays(7));
    }

    /** Between five and midnight no clock of these zones is moved. */
    @Provide
    Arbitrary<Recurrence> recurrences() {
        Arbitrary<End> ends = Arbitraries.integers().between(1, 60).map(End.After::new);
        Arbitrary<Recurrence> counted = Combinators.combine(
                        rhythms(),
                        dates(),
                        Arbitraries.integers().between(5 * 60, 24 * 60 - 1),
                        Arbitraries.of(ZONES).map(ZoneId::of),
                        ends)
                .as((rhythm, from, minute, zone, end) ->
                        new Recurrence(rhythm, from, LocalTime.ofSecondOfDay(minute * 60L), zone, end));
        return Arbitraries.oneOf(counted, counted.map(RecurrenceTest::untilItsLast));
    }

    private static Recurrence untilItsLast(Recurrence it) {
        return new Recurrence(
                it.rhythm(),
                it.from(),
                it.time(),
                it.zone(),
                new End.Until(it.days().getLast()));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 1200).map(LocalDate.of(2026, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<RecurrencePattern.Weekly> weeklies() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.integers().between(1, 2))
                .as(RecurrencePattern.Weekly::new);
    }

    private Arbitrary<RecurrencePattern> rhythms() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 30).map(RecurrencePattern.Daily::new),
                weeklies().map(weekly -> weekly),
                Arbitraries.integers().between(1, 31).map(RecurrencePattern.MonthlyByDate::new),
                Combinators.combine(Arbitraries.of(1, 2, 3, 4, -1), Arbitraries.of(DayOfWeek.class))
                        .as(RecurrencePattern.MonthlyByWeekday::new));
    }

    private static List<String> days(RecurrencePattern rhythm, String from, End end) {
        return new Recurrence(rhythm, LocalDate.parse(from), TEN, ZoneOffset.UTC, end)
                .days().stream().map(LocalDate::toString).toList();
    }

    private static End until(String last) {
        return new End.Until(LocalDate.parse(last));
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }
}
