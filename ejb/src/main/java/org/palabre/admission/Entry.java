package org.palabre.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The answer to an admitted leg that is ready to go in. */
public sealed interface Entry {
    /** @param stay the switch ends the leg by itself after this time: the deadline and a grace */
    record ComeIn(Duration stay) implements Entry {}

    /**
     * Waits with music until the leader opens (S8).
     *
     * @param longest the switch ends the wait by itself after this time
     */
    record PleaseWait(Duration longest) implements Entry {}

    /**
     * He was the one to open, and the platform's seats were taken while he was on his way.
     *
     * @param freeAt as in {@link Answer.Refused#opensAt}
     */
    record NoRoom(Optional<Instant> freeAt) implements Entry {}

    /** The conference ended, or he was removed, while he was on his way. */
    record Over() implements Entry {}
}
