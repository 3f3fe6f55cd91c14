package org.palabre.telephony;

import java.util.Optional;

/** Why a leg is sent out, so that it hears the fitting words. */
public enum Farewell {
    /** The conference is over, or its time is up. */
    ENDED(Prompt.ENDED),
    /** A moderator removed the caller. */
    EJECTED(Prompt.EJECTED),
    /** It was cancelled before it opened. */
    CANCELLED(Prompt.CONFERENCE_CANCELLED),
    /** Its validity ended before it opened. */
    LAPSED(Prompt.EXPIRED),
    /** It was put off while people waited. */
    PUT_OFF(Prompt.TOO_EARLY),
    /** The platform has no seats left for it to open. */
    NO_SEATS(Prompt.PLATFORM_FULL),
    /** No words: the leg is hung up at once (a sweep of what did not go by itself). */
    NONE(null);

    private final Prompt words;

    Farewell(Prompt words) {
        this.words = words;
    }

    /** Empty for {@link #NONE}. */
    public Optional<Prompt> words() {
        return Optional.ofNullable(words);
    }
}
