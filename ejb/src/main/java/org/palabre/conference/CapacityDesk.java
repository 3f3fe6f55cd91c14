package org.palabre.conference;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.palabre.conference.BookedSeats.Step;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;

/** Shows operators and admins how full the platform is booked. */
@Stateless
public class CapacityDesk {
    private static final int MOST_STEPS = 2000;

    private Capacity capacity;
    private JpaBookings bookings;
    private Clock clock;

    protected CapacityDesk() {}

    @Inject
    CapacityDesk(Capacity capacity, JpaBookings bookings, Clock clock) {
        this.capacity = capacity;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * The peak of each step of {@code [from, to)}; the last may reach beyond. What was held in the past counts as it
     * was held.
     *
     * @param step at least a minute, and so that there are at most 2,000
     */
    public BookedSeats booked(Instant from, Instant to, Duration step, Actor actor) {
        Rights.demandAll(actor);
        check(from, to, step);
        var plan = new SeatPlan(bookings.overlapping(from, to.plus(step), clock.instant()));
        return new BookedSeats(
                capacity.seats(),
                Stream.iterate(from, start -> start.isBefore(to), start -> start.plus(step))
                        .map(start -> new Step(start, plan.peak(start, start.plus(step))))
                        .toList());
    }

    private static void check(Instant from, Instant to, Duration step) {
        if (!from.isBefore(to)) {
            throw DomainException.at("to", "wrong.endBeforeStart");
        }
        long minutes = Duration.between(from, to).toMinutes();
        if (step.toMinutes() < 1 || minutes / step.toMinutes() > MOST_STEPS) {
            throw DomainException.at("step", "wrong.range", 1 + minutes / MOST_STEPS, minutes);
        }
    }
}
