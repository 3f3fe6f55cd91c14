package org.palabre.shared.outbox;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A name that the gateway gave one part of what was sent; its receipt comes under it. */
@Entity
class OutboxReference {
    @Embeddable
    record Key(String reference, Long entryId) {}

    @EmbeddedId
    private Key key;

    private boolean delivered;

    protected OutboxReference() {}

    void arrived() {
        delivered = true;
    }

    boolean delivered() {
        return delivered;
    }
}
