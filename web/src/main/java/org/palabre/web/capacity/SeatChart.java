package org.palabre.web.capacity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palabre.conference.BookedSeats;
import org.palabre.conference.BookedSeats.Step;

/**
 * Booked seats as bars, in units of a drawing that is as many wide as there are steps and {@value #HEIGHT} high.
 *
 * @param seats what may be booked for one moment
 * @param line how far down the line of all seats is
 * @param parts the same in fewer steps, for the axis and the table
 */
public record SeatChart(int seats, int line, List<Bar> bars, List<Part> parts) {
    static final int HEIGHT = 200;
    /** Per cent of the seats from which little is left. */
    private static final int ALMOST_FULL = 90;

    /** @param top how far down it begins */
    public record Bar(Instant from, int booked, int place, int top, int height, boolean full) {}

    /** @param peak the most seats that are booked at one moment of it */
    public record Part(Instant from, int peak) {}

    /** @param part to which a step belongs */
    static SeatChart of(BookedSeats booked, Function<Instant, ?> part) {
        int most = Math.max(1, Math.max(booked.capacity(), peak(booked.steps())));
        List<Bar> bars = IntStream.range(0, booked.steps().size())
                .mapToObj(place -> bar(booked.steps().get(place), place, most, booked.capacity()))
                .toList();
        return new SeatChart(
                booked.capacity(), HEIGHT - height(booked.capacity(), most), bars, parts(booked.steps(), part));
    }

    private static Bar bar(Step step, int place, int most, int seats) {
        int height = height(step.peak(), most);
        boolean full = step.peak() * 100L >= (long) seats * ALMOST_FULL;
        return new Bar(step.from(), step.peak(), place, HEIGHT - height, height, full);
    }

    /** Little is seen too. */
    private static int height(int booked, int most) {
        int height = (int) ((long) booked * HEIGHT / most);
        return booked > 0 ? Math.max(2, height) : 0;
    }

    private static List<Part> parts(List<Step> steps, Function<Instant, ?> part) {
        return steps.stream()
                .collect(
                        Collectors.groupingBy(step -> part.apply(step.from()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(some -> new Part(some.getFirst().from(), peak(some)))
                .toList();
    }

    private static int peak(List<Step> steps) {
        return steps.stream().mapToInt(Step::peak).max().orElse(0);
    }

    public int width() {
        return bars.size();
    }

    /** The bar that is highest, the earliest of several; null where nothing is booked. */
    public Bar highest() {
        return bars.stream()
                .filter(bar -> bar.booked() > 0)
                .reduce((one, other) -> other.booked() > one.booked() ? other : one)
                .orElse(null);
    }
}
