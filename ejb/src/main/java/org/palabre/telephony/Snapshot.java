package org.palabre.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a switch has at one moment.
 *
 * @param at when it was asked for, on the product's clock: what was told since then is newer
 * @param legs every leg alive on the switch
 * @param inside those that are in a room
 * @param recorded rooms that are being recorded
 */
public record Snapshot(SwitchId on, Instant at, Set<LegId> legs, List<Inside> inside, Set<RoomName> recorded) {
    public Snapshot {
        legs = Set.copyOf(legs);
        inside = List.copyOf(inside);
        recorded = Set.copyOf(recorded);
    }

    /**
     * One leg that is in a room.
     *
     * @param onHold its phone put the call on hold
     */
    public record Inside(RoomName room, LegId leg, String channel, boolean muted, boolean talking, boolean onHold) {}
}
