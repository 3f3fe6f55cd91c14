package org.palabre.admission;

import java.time.Instant;
import java.util.Optional;

/** The answer to a caller at the door. */
public sealed interface Answer {
    /**
     * The caller has a seat.
     *
     * @param entry the conference is open and they may come in at once; empty: {@link Door#enter} tells, after they
     *     recorded their name where that is wanted
     */
    record Admitted(Pass pass, Optional<Entry> entry) implements Answer {}

    /**
     * @param opensAt for {@link Why#TOO_EARLY}: from when on they may come; for {@link Why#PLATFORM_FULL}: when the
     *     seats will be free, as far as they are booked now, empty where that is not soon or after its validity
     */
    record Refused(Why why, Optional<Instant> opensAt) implements Answer {
        public static Refused because(Why why) {
            return new Refused(why, Optional.empty());
        }
    }

    /**
     * So many codes were wrong that one alone proves nothing for now: the number of the conference must be keyed, too.
     */
    record NumberWanted() implements Answer {}

    /** Each has a prompt of its own (P7). */
    enum Why {
        WRONG_CODE,
        /** The dialled number is no conference. */
        UNKNOWN_NUMBER,
        TOO_EARLY,
        /** Its validity is over, and it was never opened. */
        EXPIRED,
        /** It was open; its duration is over, or it was ended. */
        ENDED,
        FULL,
        /** The platform has too few seats free for the conference to open now. */
        PLATFORM_FULL,
        LOCKED,
        /** Ejected from this session before. */
        NOT_ALLOWED,
        /**
         * Too many wrong codes for this conference by callers who know its number, or wrong numbers by this phone: try
         * later.
         */
        TOO_MANY_TRIES;

        /** It says nothing of a conference: none was found, or none was looked for. */
        boolean beforeAnyConference() {
            return this == WRONG_CODE || this == UNKNOWN_NUMBER || this == TOO_MANY_TRIES;
        }
    }
}
