package org.palabre.live;

import java.time.Instant;
import java.util.Optional;

/**
 * A running conference in the list (S119).
 *
 * @param openedAt empty while people only wait
 * @param inside legs in the room
 * @param seats seats taken: inside, waiting and ringing
 * @param mine whether the one who asked owns it
 */
public record LiveSummary(
        String number,
        String name,
        String ownerName,
        String openedBy,
        Optional<Instant> openedAt,
        Optional<Instant> endsAt,
        boolean locked,
        long inside,
        int seats,
        int cap,
        boolean mine) {
    /** The end has come or was ordered, and people are being let go. */
    public boolean endingAt(Instant now) {
        return endsAt.filter(end -> !end.isAfter(now)).isPresent();
    }
}
