package org.palabre.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The phone PIN of one login, as a hash. */
@Entity
class PhonePin {
    @Id
    private String login;

    private byte[] salt;
    private byte[] hash;
    private int iterations;
    private Instant changedAt;
    private String changedBy;

    protected PhonePin() {}

    void change(PepperedHash pin, String by, Instant now) {
        renew(pin);
        changedAt = now;
        changedBy = by;
    }

    /** Hashes the PIN anew. */
    void renew(PepperedHash pin) {
        salt = pin.salt();
        hash = pin.hash();
        iterations = pin.iterations();
    }

    PepperedHash pin() {
        return new PepperedHash(salt, hash, iterations);
    }

    PinState state() {
        return new PinState(changedAt, !changedBy.equals(login));
    }
}
