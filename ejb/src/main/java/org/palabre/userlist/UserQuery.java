package org.palabre.userlist;

import java.util.List;
import org.palabre.shared.PlainText;

/**
 * Which users to list.
 *
 * @param text each of its words is part of the name, the login, the mail address or a number; empty: all
 * @param page from 0
 * @param size 1 to 200
 */
public record UserQuery(String text, int page, int size) {
    private static final int LONGEST_TEXT = 200;

    public UserQuery {
        text = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        page = Math.max(0, page);
        size = Math.clamp(size, 1, 200);
    }

    List<String> words() {
        return PlainText.words(text);
    }
}
