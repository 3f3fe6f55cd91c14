package org.palabre.telephony;

import java.util.List;

/**
 * Something that everybody in a room hears, as a list of prompts played one after the other.
 *
 * @param prompts names of prompts ({@code warning-5-minutes}), numbers ({@code number:12}), digits one by one
 *     ({@code digits:0612}) or recordings of a leg's name ({@code name:<leg>})
 * @param language {@code fr} or {@code en}
 */
public record Announcement(List<String> prompts, String language) {
    public Announcement {
        prompts = List.copyOf(prompts);
    }
}
