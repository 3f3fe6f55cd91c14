package org.palabre.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against a model that counts each minute by itself. */
class SeatPlanTest {
    private static final Instant DAWN = Instant.parse("2026-11-20T00:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int DAY = 1440;

    @Property
    void peakShouldBeTheFullestMinute(
            @ForAll("bookings") List<Booking> bookings,
            @ForAll @IntRange(max = DAY) int from,
            @ForAll @IntRange(min = 1, max = 300) int length) {
        assertThat(new SeatPlan(bookings).peak(minute(from), minute(from + length)))
                .isEqualTo(fullestMinute(bookings, from, length));
    }

    @Property
    void startsShouldBeTheNextQuartersThatHaveRoom(
            @ForAll("bookings") List<Booking> bookings,
            @ForAll @IntRange(max = DAY) int after,
            @ForAll @IntRange(min = 1, max = 300) int length,
            @ForAll @IntRange(max = 60) int most) {
        List<Instant> model = IntStream.range(0, 2 * DAY / 15)
                .map(quarter -> quarter * 15)
                .filter(start -> start > after && start < after + DAY)
                .filter(start -> fullestMinute(bookings, start, length) <= most)
                .limit(3)
                .mapToObj(SeatPlanTest::minute)
                .toList();

        assertThat(new SeatPlan(bookings)
                        .starts(minute(after), minute(after + DAY), Duration.ofMinutes(length), most, QUARTER, 3))
                .isEqualTo(model);
    }

    @Property
    void whatIsBookedOnlyWhereItFitsShouldNeverExceedTheSeats(
            @ForAll("bookings") List<Booking> wishes, @ForAll @IntRange(min = 1, max = 60) int seats) {
        List<Booking> booked = new java.util.ArrayList<>();
        for (Booking wish : wishes) {
            if (new SeatPlan(booked).peak(wish.from(), wish.until()) + wish.seats() <= seats) {
                booked.add(wish);
            }
        }

        assertThat(fullestMinute(booked, 0, 2 * DAY)).isLessThanOrEqualTo(seats);
    }

    @Example
    void whoEndsWhenTheNextBeginsShouldNotCountTwice() {
        var plan = new SeatPlan(List.of(booking(60, 60, 10), booking(120, 60, 10)));

        assertThat(plan.peak(minute(0), minute(DAY))).isEqualTo(10);
        assertThat(plan.peak(minute(0), minute(60))).isZero();
        assertThat(plan.peak(minute(180), minute(240))).isZero();
    }

    @Provide
    Arbitrary<List<Booking>> bookings() {
        Arbitrary<Booking> one = Combinators.combine(
                        Arbitraries.integers().between(0, DAY),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(1, 20))
                .as(SeatPlanTest::booking);
        return one.list().ofMaxSize(20);
    }

    private static int fullestMinute(List<Booking> bookings, int from, int length) {
        return IntStream.range(from, from + length)
                .map(n -> overlapping(bookings, n).mapToInt(Booking::seats).sum())
                .max()
                .orElseThrow();
    }

    private static Stream<Booking> overlapping(List<Booking> bookings, int minute) {
        return bookings.stream()
                .filter(b -> !b.from().isAfter(minute(minute)) && b.until().isAfter(minute(minute)));
    }

    private static Booking booking(int from, int length, int seats) {
        return new Booking(1L, minute(from), minute(from + length), seats);
    }

    private static Instant minute(int n) {
        return DAWN.plus(Duration.ofMinutes(n));
    }
}
