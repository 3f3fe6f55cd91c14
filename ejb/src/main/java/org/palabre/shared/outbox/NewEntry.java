package org.palabre.shared.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that must happen.
 *
 * @param kind which handler does it, such as {@code mail}; 1 to 16 characters
 * @param key what it is, the same whenever the same is wanted again: a key that is known is not taken twice; 1 to 160
 *     characters
 * @param owner login of the person who may see it, beside admins
 * @param recipient to show and to search; cut at 254 characters; empty for what goes to nobody, which lists leave out
 * @param title to show and to search; cut at 200 characters
 * @param payload JSON that the handler reads, at most a million characters
 * @param notBefore empty: at once
 */
public record NewEntry(
        String kind,
        String key,
        Subject about,
        String owner,
        String recipient,
        String title,
        String payload,
        Optional<Instant> notBefore) {
    private static final int LONGEST_PAYLOAD = 1_000_000;

    public NewEntry {
        demand("kind", kind, 1, 16);
        demand("key", key, 1, 160);
        demand("about", about.id(), 0, Subject.LONGEST_ID);
        demand("owner", owner, 0, 64);
        demand("payload", payload, 0, LONGEST_PAYLOAD);
        recipient = cut(recipient, 254);
        title = cut(title, 200);
    }

    private static void demand(String what, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw new IllegalArgumentException(what + " of an outbox entry: " + text.length() + " characters");
        }
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
