package org.palabre.addressbook;

import java.util.List;
import java.util.Optional;
import org.palabre.shared.PlainText;

/**
 * Which contacts to list.
 *
 * @param text each of its words is part of the name, the mail address or the number; empty: all
 * @param group only those in it; empty: all
 * @param page from 0
 * @param size 1 to 200
 */
public record ContactQuery(String text, Optional<Long> group, int page, int size) {
    private static final int LONGEST_TEXT = 200;

    public ContactQuery {
        text = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        page = Math.max(0, page);
        size = Math.clamp(size, 1, 200);
    }

    List<String> words() {
        return PlainText.words(text);
    }
}
