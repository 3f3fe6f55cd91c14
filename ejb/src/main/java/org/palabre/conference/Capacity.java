package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * The platform's seats (P1). A conference with a start holds as many as it has participants from its start for its
 * duration; one without holds them from its opening; an open one to its end. More are never booked than there are:
 * a booking first takes the one lock of all bookings, and only then reads.
 */
@ApplicationScoped
public class Capacity {
    private static final Duration GRID = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int OFFERED = 3;

    private JpaBookings bookings;
    private Settings settings;

    protected Capacity() {}

    @Inject
    public Capacity(JpaBookings bookings, Settings settings) {
        this.bookings = bookings;
        this.settings = settings;
    }

    /** Seats that may be booked for one moment, overbooking included. */
    public int seats() {
        long seats = settings.number(Setting.PALABRE_SEATS);
        return Math.toIntExact(seats * settings.number(Setting.PALABRE_OVERBOOKING) / 100);
    }

    /**
     * Whether the seats of a planned conference are free, apart from its own; for the rest of the transaction they stay
     * so.
     *
     * @throws DomainException otherwise, at {@code plannedStart}, with how many are free and up to three next free
     *     starts
     */
    void book(Conference conference, Instant now) {
        conference.plannedStart().filter(start -> conference.mayOpenAt(now)).ifPresent(start -> {
            bookings.lock();
            int free = free(conference, start, end(conference), now);
            if (free < conference.maxParticipants()) {
                throw refusal(conference, start, free, now);
            }
        });
    }

    /**
     * Does {@link #book(Conference, Instant)} for all conferences of a series.
     *
     * @throws DomainException naming every one that finds too few seats
     */
    void book(List<Conference> series, Instant now) {
        List<Conference> planned = series.stream()
                .filter(c -> c.plannedStart().isPresent() && c.mayOpenAt(now))
                .toList();
        if (planned.isEmpty()) {
            return;
        }
        bookings.lock();
        List<Problem> conflicts = conflicts(planned, now);
        if (!conflicts.isEmpty()) {
            throw new DomainException(conflicts);
        }
    }

    /**
     * The conferences were written before: what is booked has them in it, so two of them may not overlap too much
     * either.
     */
    private List<Problem> conflicts(List<Conference> planned, Instant now) {
        Instant from =
                planned.stream().map(Capacity::start).min(Instant::compareTo).orElseThrow();
        Instant until =
                planned.stream().map(Capacity::end).max(Instant::compareTo).orElseThrow();
        var plan = new SeatPlan(bookings.overlapping(from, until, now));
        return planned.stream()
                .filter(c -> plan.peak(start(c), end(c)) > seats())
                .sorted(Comparator.comparing(Capacity::start))
                .map(c -> conflict(c, seats() - plan.peak(start(c), end(c)) + c.maxParticipants()))
                .toList();
    }

    private static Problem conflict(Conference conference, int free) {
        return new Problem(
                Optional.of("plannedStart"), "refused.noSeatsOn", List.of(Math.max(0, free), start(conference)));
    }

    private static Instant start(Conference conference) {
        return conference.plannedStart().orElseThrow();
    }

    private static Instant end(Conference conference) {
        return conference.terms().plannedEnd().orElseThrow();
    }

    private DomainException refusal(Conference conference, Instant start, int free, Instant now) {
        List<Object> told = new ArrayList<>(List.of(Math.max(0, free)));
        told.addAll(nextStarts(conference, start, now));
        return DomainException.at(
                "plannedStart", told.size() > 1 ? "refused.noSeats" : "refused.noSeatsSoon", told.toArray());
    }

    /** Within its validity: a later start would be refused for that. */
    private List<Instant> nextStarts(Conference conference, Instant wished, Instant now) {
        Instant after = wished.isBefore(now) ? now : wished;
        Instant ahead = after.plus(AHEAD);
        Instant before = conference.expiresAt().filter(ahead::isAfter).orElse(ahead);
        Duration length = conference.terms().duration();
        return planWithout(conference, after, before.plus(length), now)
                .starts(after, before, length, seats() - conference.maxParticipants(), GRID, OFFERED);
    }

    /**
     * How a conference opens now, with the seats that others leave it.
     *
     * @return empty when it may not open now
     */
    public Optional<Opening> openingNow(Conference conference, Instant now) {
        return conference
                .terms()
                .opening(now, until -> free(conference, now, until, now) >= conference.maxParticipants());
    }

    /**
     * When a conference that may not open now may do so within its validity, for its whole duration, as far as is
     * booked.
     */
    public Optional<Instant> nextOpening(Conference conference, Instant now) {
        return nextStarts(conference, now, now).stream().findFirst();
    }

    /** Like {@link #openingNow}, and locked: it stays so for the rest of the transaction. */
    public Optional<Opening> open(Conference conference, Instant now) {
        bookings.lock();
        return openingNow(conference, now);
    }

    /**
     * @param before the end that the open conference has, or has again when a leader comes back
     * @throws DomainException at {@code minutes} when others hold the seats that it needs to run longer
     */
    public void extend(Conference conference, Instant before, Instant end, Instant now) {
        bookings.lock();
        int free = free(conference, before, end, now);
        if (free < conference.maxParticipants()) {
            throw DomainException.at("minutes", "refused.noSeatsToExtend", Math.max(0, free));
        }
    }

    /**
     * Seats that others leave free over the whole of {@code [from, until)}; negative where more are booked than there
     * are.
     */
    private int free(Conference conference, Instant from, Instant until, Instant now) {
        return seats() - planWithout(conference, from, until, now).peak(from, until);
    }

    private SeatPlan planWithout(Conference conference, Instant from, Instant until, Instant now) {
        return new SeatPlan(bookings.overlapping(from, until, now).stream()
                .filter(booking -> !booking.conference().equals(conference.id()))
                .toList());
    }
}
