package org.palabre.telephony;

import java.util.Objects;

/** The switch's own, unique and lasting id of one call leg (Asterisk: Uniqueid). At most 128 characters. */
public record LegId(String value) {
    public LegId {
        Objects.requireNonNull(value);
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("not a leg id: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
