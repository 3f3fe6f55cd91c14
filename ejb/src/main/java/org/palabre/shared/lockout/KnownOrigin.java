package org.palabre.shared.lockout;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** Where somebody proved themselves, and when they last did. */
@Entity
class KnownOrigin {
    @Embeddable
    record Key(String account, String origin) {}

    @EmbeddedId
    private Key key;

    private Instant seenAt;

    protected KnownOrigin() {}

    String origin() {
        return key.origin();
    }

    Instant seenAt() {
        return seenAt;
    }
}
