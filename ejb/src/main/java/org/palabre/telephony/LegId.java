package org.palabre.telephony;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The switch's own, unique and lasting id of one call leg (Asterisk: Uniqueid). At most 128 characters. */
public record LegId(String value) {
    private static final String CALLED = "palabre-out-";

    public LegId {
        Objects.requireNonNull(value);
        if (!can(value)) {
            throw new IllegalArgumentException("not a leg id: " + value.length() + " characters");
        }
    }

    private static boolean can(String value) {
        return !value.isBlank() && value.length() <= 128;
    }

    /** As somebody says it; empty: no leg has that id. */
    public static Optional<LegId> parse(String said) {
        return Optional.of(said).filter(LegId::can).map(LegId::new);
    }

    /** For a leg that is to be called: its id is ours to choose. */
    public static LegId called() {
        return new LegId(CALLED + UUID.randomUUID());
    }

    /** Whether we called it. */
    public boolean wasCalled() {
        return value.startsWith(CALLED);
    }

    @Override
    public String toString() {
        return value;
    }
}
