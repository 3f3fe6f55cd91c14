package org.palabre.session;

import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;

/** Who wants a seat. */
public record SeatRequest(
        LegId leg,
        String channel,
        CallerNumber caller,
        String extension,
        String name,
        SeatRole role,
        boolean listenOnly,
        boolean announced,
        boolean ringing) {}
