package org.palabre.conference;

import java.time.Instant;
import java.util.List;

/**
 * How full the platform is booked.
 *
 * @param capacity seats that may be booked for one moment, overbooking included
 */
public record BookedSeats(int capacity, List<Step> steps) {
    /** @param peak the most seats booked at any moment from then until the next step */
    public record Step(Instant from, int peak) {}
}
