package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;

/** The clock of the product, which tests move ahead. */
public record Time(Palabre palabre) {
    public Instant now() {
        return NewConference.now(palabre);
    }

    public void advance(Duration by) {
        Rest.Answer answer = palabre.as("operator").put("clock", "{\"advanceSeconds\":" + by.toSeconds() + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** To that moment; nothing when it is over. */
    public void advanceTo(Instant moment) {
        Duration left = Duration.between(now(), moment);
        if (left.isPositive()) {
            advance(left.plusSeconds(1));
        }
    }
}
