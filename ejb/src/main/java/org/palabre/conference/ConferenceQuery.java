package org.palabre.conference;

import java.util.Optional;

/**
 * Which conferences to list.
 *
 * @param state empty: all
 * @param text words that the number, the name or the owner must begin with; empty: all
 * @param mineOnly only those of the one who asks (an employee never sees others)
 * @param page from 0
 * @param size 1 to 200
 */
public record ConferenceQuery(
        Optional<ConferenceState> state,
        String text,
        boolean mineOnly,
        Sort sort,
        boolean ascending,
        int page,
        int size) {
    /** What a list may be sorted by. */
    public enum Sort {
        NUMBER,
        NAME,
        OWNER,
        CREATED,
        EXPIRES,
        START,
        END,
        PARTICIPANTS
    }

    private static final int COUNTED = 10_000;
    private static final int COUNTED_FOUND = 200;

    public ConferenceQuery {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, 200);
        text = text == null ? "" : text;
    }

    /**
     * Rows that the list counts at most, so that a page stays as fast with millions of them: 10,000; of what is
     * searched for 200, as each match has to be looked up.
     */
    public int counted() {
        return text.isBlank() ? COUNTED : COUNTED_FOUND;
    }

    public static ConferenceQuery of(ConferenceState state) {
        return new ConferenceQuery(Optional.of(state), "", false, Sort.CREATED, false, 0, 20);
    }
}
