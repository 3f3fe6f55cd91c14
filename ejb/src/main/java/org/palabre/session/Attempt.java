package org.palabre.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A call that did not get in. Kept, never charged. */
@Entity
class Attempt {
    private static final int LONGEST_DIALLED = 32;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attempt_seq")
    @SequenceGenerator(name = "attempt_seq", allocationSize = 50)
    private Long id;

    private Long conferenceId;
    private Long sessionId;
    private Instant at;
    private String caller;
    private String dialled;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected Attempt() {}

    /** Null ids: not known which. */
    Attempt(Long conferenceId, Long sessionId, Instant at, String caller, String dialled, Outcome outcome) {
        this.conferenceId = conferenceId;
        this.sessionId = sessionId;
        this.at = at;
        this.caller = caller;
        this.dialled = dialled.length() > LONGEST_DIALLED ? dialled.substring(0, LONGEST_DIALLED) : dialled;
        this.outcome = outcome;
    }

    Instant at() {
        return at;
    }

    String caller() {
        return caller;
    }

    Outcome outcome() {
        return outcome;
    }
}
