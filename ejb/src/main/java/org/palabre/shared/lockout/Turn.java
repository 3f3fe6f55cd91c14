package org.palabre.shared.lockout;

import java.time.Instant;

/** What somebody is told who wants to try. */
public sealed interface Turn {
    /** It counts already; to be settled when it is known how it ended. */
    record Taken() implements Turn {}

    /** All tries that are left are being looked at: one of them must end first. */
    record Busy() implements Turn {}

    record Locked(Instant until) implements Turn {}
}
