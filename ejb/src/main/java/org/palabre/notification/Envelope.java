package org.palabre.notification;

import java.time.Instant;
import java.util.Optional;
import org.palabre.shared.outbox.Subject;

/**
 * What the outbox must know of a message beside the message.
 *
 * @param key what it is, the same whenever the same is wanted again, such as
 *     {@code invitation:71234567:2:awa@example.org}; at most 160 characters
 * @param owner login of the person who may see it, beside admins
 * @param notBefore empty: at once
 */
public record Envelope(String key, Subject about, String owner, Optional<Instant> notBefore) {
    public static Envelope of(String key, Subject about, String owner) {
        return new Envelope(key, about, owner, Optional.empty());
    }
}
