package org.palabre.session;

import org.palabre.telephony.LegId;

/** A seat was given to a leg. Fired in the transaction; look after it succeeded. */
public record SeatReserved(long session, LegId leg) {}
