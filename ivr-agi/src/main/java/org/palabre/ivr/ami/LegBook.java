package org.palabre.ivr.ami;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Snapshot;

/**
 * What the switch told about the legs that are alive: the name of the channel (some orders need it), the room a leg is
 * in, and orders that it is still carrying out. Filled by the lane, read by those who give orders.
 */
class LegBook {
    /** An order that is repeated within this time is still being carried out. */
    static final Duration CARRYING_OUT = Duration.ofSeconds(10);

    private record Place(RoomName room, String channel) {}

    private final Map<LegId, Place> inside = new ConcurrentHashMap<>();
    private final Map<LegId, Instant> lettingIn = new ConcurrentHashMap<>();
    private final Map<LegId, Instant> sendingOut = new ConcurrentHashMap<>();
    private final Set<LegId> waiting = ConcurrentHashMap.newKeySet();
    private final Set<LegId> onHold = ConcurrentHashMap.newKeySet();

    void waits(LegId leg) {
        waiting.add(leg);
        lettingIn.remove(leg);
    }

    void joined(LegId leg, RoomName room, String channel) {
        inside.put(leg, new Place(room, channel));
        waiting.remove(leg);
        lettingIn.remove(leg);
    }

    /** @return the room it was in; empty when it was in none, as far as was told */
    Optional<RoomName> left(LegId leg) {
        return Optional.ofNullable(inside.remove(leg)).map(Place::room);
    }

    /** @return false when that was known */
    boolean holds(LegId leg, boolean is) {
        return is ? onHold.add(leg) : onHold.remove(leg);
    }

    /** Also of a leg that is in no room yet. */
    boolean isOnHold(LegId leg) {
        return onHold.contains(leg);
    }

    void gone(LegId leg) {
        inside.remove(leg);
        onHold.remove(leg);
        waiting.remove(leg);
        lettingIn.remove(leg);
        sendingOut.remove(leg);
    }

    Stream<LegId> inside(RoomName room) {
        return inside.entrySet().stream()
                .filter(entry -> entry.getValue().room().equals(room))
                .map(Map.Entry::getKey);
    }

    boolean isInside(LegId leg) {
        return inside.containsKey(leg);
    }

    boolean waitsOutside(LegId leg) {
        return waiting.contains(leg);
    }

    Optional<String> channelOf(LegId leg) {
        return Optional.ofNullable(inside.get(leg)).map(Place::channel);
    }

    /** @return false when the same order was given a moment ago */
    boolean beginLettingIn(LegId leg, Instant now) {
        return begin(lettingIn, leg, now);
    }

    /** @return false when the same order was given a moment ago: its words would begin again, and never end */
    boolean beginSendingOut(LegId leg, Instant now) {
        return begin(sendingOut, leg, now);
    }

    /** Takes over what was missed while there was no link. */
    void compareWith(Snapshot snapshot) {
        // not all: a leg that came in after its room was listed is alive, and not in the list
        inside.keySet().retainAll(snapshot.legs());
        snapshot.inside().forEach(one -> inside.put(one.leg(), new Place(one.room(), one.channel())));
        waiting.retainAll(snapshot.legs());
        onHold.retainAll(snapshot.legs());
        lettingIn.keySet().retainAll(snapshot.legs());
        sendingOut.keySet().retainAll(snapshot.legs());
    }

    private static boolean begin(Map<LegId, Instant> orders, LegId leg, Instant now) {
        Instant before = orders.get(leg);
        if (before != null && now.isBefore(before.plus(CARRYING_OUT))) {
            return false;
        }
        orders.put(leg, now);
        return true;
    }
}
