package org.palabre.admission;

import java.time.Instant;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;

/**
 * A call that asks to come in.
 *
 * @param channel the switch's name of the leg, needed for some orders
 * @param extension the internal number of the calling phone, as its line proves it; empty for calls from outside
 * @param dialled the number that was called
 * @param language {@code fr} or {@code en}: what this caller hears
 * @param answeredAt when the call was answered
 */
public record Call(
        LegId leg,
        String channel,
        CallerNumber caller,
        String extension,
        String dialled,
        String language,
        Instant answeredAt) {
    /** The endpoint of the switch that it came by, such as a trunk: the channel's name without what is its own. */
    String line() {
        int own = channel.lastIndexOf('-');
        return own < 0 ? channel : channel.substring(0, own);
    }
}
