package org.palabre.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * One call to a conference.
 *
 * @param caller number, empty where it was withheld
 * @param name by which they are known, or empty
 * @param from minutes after the start
 * @param minutes from coming in to leaving, or to the end of the conference
 */
record Stay(String caller, String name, boolean moderator, int from, int minutes) {
    Instant joined(Instant start) {
        return start.plus(Duration.ofMinutes(from));
    }

    Instant left(Instant start) {
        return joined(start).plus(Duration.ofMinutes(minutes));
    }
}
