package org.palabre.telephony;

import java.util.List;

/**
 * Something that everybody in a room hears, or one alone.
 *
 * @param prompts played one after the other
 * @param language {@code fr} or {@code en}
 */
public record Announcement(List<Spoken> prompts, String language) {
    public Announcement {
        prompts = List.copyOf(prompts);
    }
}
