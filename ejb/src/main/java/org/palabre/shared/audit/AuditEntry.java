package org.palabre.shared.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit log. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", allocationSize = 50)
    private Long id;

    private Instant at;
    private String login;
    private String origin;

    @Column(name = "deed")
    private String action;

    private String subject;
    private String detail;

    protected AuditEntry() {}

    AuditEntry(Instant at, String login, String origin, String action, String subject, String detail) {
        this.at = at;
        this.login = login;
        this.origin = origin;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
    }
}
