package org.palabre.conference;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody's plans changed: whoever is concerned must be told. Fired within the transaction; observe it to write down what
 * must happen. Screens follow {@link ConferenceChanged}.
 *
 * @param dialNumber of the conference or the series
 * @param sequence 0 first, then growing with each change: RFC 5545 §3.8.7.4
 */
public record PlanChanged(String dialNumber, String ownerLogin, Deed deed, int sequence) {
    /** What was done. */
    public enum Deed {
        RESERVED,
        CHANGED,
        CANCELLED
    }

    /** Counts the seconds since the conference was made: two changes within one second say the same. */
    static PlanChanged of(Conference conference, Deed deed, Instant now) {
        int sequence = deed == Deed.RESERVED
                ? 0
                : Math.toIntExact(
                        1 + Duration.between(conference.createdAt(), now).toSeconds());
        return new PlanChanged(conference.dialNumber(), conference.ownerLogin(), deed, sequence);
    }
}
