package org.palabre.conference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A code that somebody may key: unique over everything that answers, by its primary key. */
@Entity
class AccessCode {
    @Id
    private String code;

    private Long conferenceId;

    @Enumerated(EnumType.STRING)
    private CodeRole role;

    protected AccessCode() {}

    AccessCode(String code, Long conferenceId, CodeRole role) {
        this.code = code;
        this.conferenceId = conferenceId;
        this.role = role;
    }

    Long conferenceId() {
        return conferenceId;
    }

    CodeRole role() {
        return role;
    }
}
