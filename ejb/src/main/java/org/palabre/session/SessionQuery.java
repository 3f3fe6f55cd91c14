package org.palabre.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Which sessions to list.
 *
 * @param conference number of the one whose sessions are asked for; empty: all that the actor may see
 * @param from opened then or later
 * @param to opened before
 * @param page from 0
 * @param size 1 to 200
 */
public record SessionQuery(
        Optional<String> conference, Optional<Instant> from, Optional<Instant> to, int page, int size) {
    public SessionQuery {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, 200);
    }
}
