package org.palabre.live;

import java.time.Instant;
import java.util.Optional;

/**
 * One leg of a running conference.
 *
 * @param leg its id on the switch
 * @param number the caller's number; empty when withheld
 * @param name from the directory, or empty
 * @param since when the call came in, or began to ring
 * @param joinedAt empty until they are in
 * @param talking never while on hold: what comes then is not the person's voice
 * @param onHold the phone put the call on hold; what it sends is kept out of the room, whether muted or not
 * @param hand their place in the queue of raised hands, from 1; 0: not raised
 */
public record LiveLeg(
        String leg,
        String number,
        String name,
        boolean moderator,
        boolean listenOnly,
        LegState state,
        Instant since,
        Optional<Instant> joinedAt,
        boolean muted,
        boolean talking,
        boolean onHold,
        int hand) {
    public boolean withheld() {
        return number.isEmpty();
    }
}
