package org.palabre.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A {@link LoggedAction} that nothing else tells: coming and going is known from the participations. */
@Entity
@Immutable
@Table(name = "log_line")
class LogEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "log_line_seq")
    @SequenceGenerator(name = "log_line_seq", allocationSize = 50)
    private Long id;

    private Long sessionId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private ActionKind kind;

    private String who;
    private String actor;

    protected LogEntry() {}

    LogEntry(long sessionId, Instant at, ActionKind kind, String who, String actor) {
        this.sessionId = sessionId;
        this.at = at;
        this.kind = kind;
        this.who = who;
        this.actor = actor;
    }
}
