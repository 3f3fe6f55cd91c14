package org.palabre.session;

import java.time.Instant;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;

/**
 * Who wants a seat.
 *
 * @param connectedAt when the call was answered; for a dial-out when it begins to ring, until it is answered
 */
public record SeatRequest(
        LegId leg,
        String channel,
        CallerNumber caller,
        String extension,
        String name,
        SeatRole role,
        boolean listenOnly,
        boolean announced,
        boolean ringing,
        Instant connectedAt) {}
