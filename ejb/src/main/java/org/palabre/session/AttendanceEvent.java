package org.palabre.session;

import java.time.Instant;
import java.util.Optional;
import org.palabre.telephony.LegId;

/** One leg came or went, as the switch told it. {@link AttendanceWriter} writes it down. */
public sealed interface AttendanceEvent {
    LegId leg();

    /** By the switch's own time. */
    Instant at();

    /** It was called and answered. */
    record Answered(LegId leg, Instant at) implements AttendanceEvent {}

    /** It is in the room. */
    record Joined(LegId leg, Instant at) implements AttendanceEvent {}

    /**
     * It was found in the room, or to have been there. Counts only where nobody told that it joined: it may have left
     * while we looked.
     */
    record Found(LegId leg, Instant at) implements AttendanceEvent {}

    /**
     * It is out of the room, and may still hear a goodbye.
     *
     * @param otherwise why, when nobody sent it out
     */
    record Left(LegId leg, Instant at, EndReason otherwise) implements AttendanceEvent {}

    /**
     * It is gone from the switch: its seat is free.
     *
     * @param otherwise why it left, when nobody sent it out
     * @param outcome what became of a leg that never came in; empty: it gave up, or was sent away
     */
    record Gone(LegId leg, Instant at, EndReason otherwise, Optional<Outcome> outcome) implements AttendanceEvent {
        /** It hung up. */
        public Gone(LegId leg, Instant at) {
            this(leg, at, EndReason.HUNG_UP, Optional.empty());
        }
    }
}
