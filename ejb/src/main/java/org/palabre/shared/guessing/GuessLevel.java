package org.palabre.shared.guessing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What was spent of one share, as it is kept. */
@Entity
class GuessLevel {
    @Id
    private String subject;

    private double spent;
    private Instant at;

    protected GuessLevel() {}

    SpentShare spent() {
        return new SpentShare(spent, at);
    }
}
