package org.palabre.adapter.ldap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The short while after the directory did not answer. During it nobody waits for a time-out again: a live page that
 * asks for twenty names would otherwise stand still for a minute.
 */
final class LdapOutage {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

    LdapOutage(Clock clock) {
        this.clock = clock;
    }

    private volatile boolean away;

    void begin() {
        away = true;
        until.set(clock.instant().plus(PAUSE));
    }

    /** It answered. */
    void end() {
        away = false;
    }

    /** Whether it did not answer when it was last asked. */
    boolean away() {
        return away;
    }

    boolean lasts() {
        return clock.instant().isBefore(until.get());
    }
}
