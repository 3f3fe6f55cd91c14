package org.palabre.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many seats are booked at each moment: a line that steps up where a booking begins and down where it ends. */
final class SeatPlan {
    /** Seats booked from each moment on, until the next one. */
    private final NavigableMap<Instant, Integer> booked = new TreeMap<>();

    SeatPlan(Collection<Booking> bookings) {
        for (Booking booking : bookings) {
            booked.merge(booking.from(), booking.seats(), Integer::sum);
            booked.merge(booking.until(), -booking.seats(), Integer::sum);
        }
        int now = 0;
        for (var step : booked.entrySet()) {
            now += step.getValue();
            step.setValue(now);
        }
    }

    /** The most seats booked at any moment of {@code [from, until)}. */
    int peak(Instant from, Instant until) {
        var before = booked.floorEntry(from);
        return Stream.concat(
                        Stream.of(before == null ? 0 : before.getValue()),
                        booked.subMap(from, false, until, false).values().stream())
                .max(Integer::compare)
                .orElseThrow();
    }

    /**
     * When something so long could start.
     *
     * @param most seats that others may have booked meanwhile
     * @param grid starts are whole multiples of this since 1970
     * @return at most so many, all in {@code (after, before)}
     */
    List<Instant> starts(Instant after, Instant before, Duration length, int most, Duration grid, int many) {
        long step = grid.toSeconds();
        Instant first = Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), step) + 1) * step);
        return Stream.iterate(first, start -> start.isBefore(before), start -> start.plus(grid))
                .filter(start -> peak(start, start.plus(length)) <= most)
                .limit(many)
                .toList();
    }
}
