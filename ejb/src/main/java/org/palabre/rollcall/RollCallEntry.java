package org.palabre.rollcall;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is invited, at one moment of the conference.
 *
 * @param guest of the invitation; the first one where several have the same number
 * @param name as shown: their name, else their address
 * @param phone where they are called, or empty
 * @param at when the last call to them came to nothing, or empty
 * @param calls to them until now, in this conference
 * @param hindrance empty: they can be called
 * @param queued they will be called, for the first time or again
 */
public record RollCallEntry(
        long guest,
        String name,
        String phone,
        Presence presence,
        Optional<Instant> at,
        int calls,
        Optional<WhyNotCallable> whyNotCallable,
        boolean queued) {
    /** Whether a call to everybody who is missing goes to them. */
    public boolean callable() {
        return presence.missing() && whyNotCallable.isEmpty();
    }
}
