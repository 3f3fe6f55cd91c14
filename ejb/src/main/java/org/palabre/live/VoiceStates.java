package org.palabre.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Snapshot;

/**
 * Whether the legs of a session are muted, talk, or are on hold, as the switch told it; and what those on hold were not
 * told.
 */
final class VoiceStates {
    private final Map<LegId, Voice> voices = new HashMap<>();
    private final Map<LegId, Set<Prompt>> owed = new HashMap<>();

    /** @param at when we heard it, on our clock: never before the switch told it */
    private record Told(boolean is, Instant at) {
        static final Told NOTHING = new Told(false, Instant.MIN);

        Told unlessSince(Instant asked, boolean seen) {
            return at.isBefore(asked) ? new Told(seen, asked) : this;
        }
    }

    private record Voice(Told muted, Told talking, Told onHold) {
        static final Voice OPEN = new Voice(Told.NOTHING, Told.NOTHING, Told.NOTHING);
    }

    void muted(LegId leg, boolean muted, Instant now) {
        Voice known = voice(leg);
        Told talking = muted ? new Told(false, now) : known.talking;
        voices.put(leg, new Voice(new Told(muted, now), talking, known.onHold));
    }

    void talking(LegId leg, boolean talking, Instant now) {
        Voice known = voice(leg);
        voices.put(leg, new Voice(known.muted, new Told(talking, now), known.onHold));
    }

    void onHold(LegId leg, boolean onHold, Instant now) {
        Voice known = voice(leg);
        voices.put(leg, new Voice(known.muted, known.talking, new Told(onHold, now)));
    }

    /**
     * Takes over what a snapshot has of a leg, unless the switch told otherwise since the snapshot was asked for: what
     * a long list says of its first line may be over when the last one is there.
     */
    void seen(Snapshot.Inside leg, Instant asked) {
        Voice known = voice(leg.leg());
        voices.put(
                leg.leg(),
                new Voice(
                        known.muted.unlessSince(asked, leg.muted()),
                        known.talking.unlessSince(asked, leg.talking()),
                        known.onHold.unlessSince(asked, leg.onHold())));
    }

    private Voice voice(LegId leg) {
        return voices.getOrDefault(leg, Voice.OPEN);
    }

    boolean isMuted(LegId leg) {
        return voice(leg).muted.is;
    }

    /** Not while on hold: what comes then is not the person's voice. */
    boolean isTalking(LegId leg) {
        Voice voice = voice(leg);
        return voice.talking.is && !voice.onHold.is;
    }

    boolean isOnHold(LegId leg) {
        return voice(leg).onHold.is;
    }

    /** What this leg would have been told; what is undone again need not be. */
    void owes(LegId leg, Prompt words) {
        Set<Prompt> all = owed.computeIfAbsent(leg, l -> new LinkedHashSet<>());
        boolean undone =
                switch (words) {
                    case MUTED_BY_MODERATOR -> all.remove(Prompt.UNMUTED_BY_MODERATOR);
                    case UNMUTED_BY_MODERATOR -> all.remove(Prompt.MUTED_BY_MODERATOR);
                    default -> false;
                };
        if (!undone) {
            all.add(words);
        }
    }

    /** Empty when there is nothing to tell, or not yet. */
    List<Prompt> owed(LegId leg) {
        return isOnHold(leg) ? List.of() : List.copyOf(owed.getOrDefault(leg, Set.of()));
    }

    /** All that was owed is told. */
    void paid(LegId leg) {
        owed.remove(leg);
    }

    /** Others are gone. */
    void keepOnly(Set<LegId> seated) {
        voices.keySet().retainAll(seated);
        owed.keySet().retainAll(seated);
    }
}
