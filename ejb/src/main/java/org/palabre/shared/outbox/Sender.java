package org.palabre.shared.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palabre.shared.outbox.OutboxLedger.Claim;

/** One of a team, with what it took. Whoever waits long for an answer does so alone: the others do the rest of it. */
final class Sender {
    /** Longer than a server takes that is well. */
    private static final Duration PROMPT = Duration.ofSeconds(5);

    private final Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean counted = new AtomicBoolean(true);
    private volatile Instant since = Instant.MAX;

    void take(List<Claim> more) {
        claims.addAll(more);
    }

    Optional<Claim> next(Instant now) {
        since = now;
        return Optional.ofNullable(claims.poll());
    }

    boolean slowAt(Instant now) {
        return counted.get() && !since.equals(Instant.MAX) && now.isAfter(since.plus(PROMPT));
    }

    boolean letGo() {
        return !counted.get();
    }

    /** It is no longer one of those that may work at once. @return false when it was none before */
    boolean stopCounting() {
        return counted.getAndSet(false);
    }

    /** What it has not begun, to be given to others. */
    List<Claim> rest() {
        List<Claim> rest = new ArrayList<>();
        for (Claim claim = claims.poll(); claim != null; claim = claims.poll()) {
            rest.add(claim);
        }
        return rest;
    }
}
