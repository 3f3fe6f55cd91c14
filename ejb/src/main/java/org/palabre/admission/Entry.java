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
     * The caller was the one to open, and the platform's seats were taken on the way in.
     *
     * @param freeAt as in {@link Answer.Refused#opensAt}
     */
    record NoRoom(Optional<Instant> freeAt) implements Entry {}

    /** The conference ended, or the caller was removed, on the way in. */
    record Over() implements Entry {}
}
