package org.palabre.shared.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What an entry carries: the same row, read only where it is needed. */
@Entity
@Immutable
@Table(name = "outbox_entry")
class OutboxPayload {
    @Id
    private Long id;

    @Column(name = "payload")
    private String content;

    protected OutboxPayload() {}

    String content() {
        return content;
    }
}
