package org.palabre.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palabre.telephony.LegId;

/** Legs that hung up lately: a seat given at that very moment must not stay behind. */
final class RecentlyGone {
    private static final int REMEMBERED = 10_000;
    private final Map<LegId, Instant> legs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LegId, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void add(LegId leg, Instant at) {
        legs.put(leg, at);
    }

    synchronized Optional<Instant> since(LegId leg) {
        return Optional.ofNullable(legs.get(leg));
    }
}
