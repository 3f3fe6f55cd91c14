package org.palabre.conference;

import java.time.Instant;

/**
 * Seats that a conference holds over {@code [from, until)}.
 *
 * @param conference its id; null for one that is just being reserved
 */
record Booking(Long conference, Instant from, Instant until, Integer seats) {}
