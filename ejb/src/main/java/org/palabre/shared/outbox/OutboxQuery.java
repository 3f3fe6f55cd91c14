package org.palabre.shared.outbox;

import java.util.Optional;

/**
 * Which entries to list.
 *
 * @param state empty: all
 * @param about what they must be about; empty: all
 * @param text part of the recipient or the title; empty: all
 * @param page from 0
 * @param size 1 to 200
 */
public record OutboxQuery(Optional<OutboxState> state, Optional<Subject> about, String text, int page, int size) {
    private static final int COUNTED = 10_000;
    private static final int LONGEST_TEXT = 100;

    public OutboxQuery {
        text = text == null ? "" : NewEntry.cut(text, LONGEST_TEXT);
        page = Math.max(0, page);
        size = Math.clamp(size, 1, 200);
    }

    public static OutboxQuery all() {
        return new OutboxQuery(Optional.empty(), Optional.empty(), "", 0, 20);
    }

    /** Rows that the list counts at most. */
    public int counted() {
        return COUNTED;
    }
}
