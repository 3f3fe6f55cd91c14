package org.palabre.shared.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as screens show it.
 *
 * @param key what it is, see {@link NewEntry}
 * @param owner login of the person who may see it, beside admins
 * @param attempts tries so far, the running one included
 * @param nextAt when it is tried next; only of what waits
 * @param sentAt when the server or gateway took it
 * @param lastError why the last try failed, in the server's words, or empty; at most 500 characters
 */
public record OutboxView(
        long id,
        String kind,
        String key,
        Subject about,
        String owner,
        String recipient,
        String title,
        OutboxState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> nextAt,
        Optional<Instant> sentAt,
        String lastError) {}
