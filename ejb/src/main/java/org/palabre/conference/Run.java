package org.palabre.conference;

import java.time.Instant;
import java.util.Optional;

/**
 * The times of a session that was opened, as its conference's lists show them.
 *
 * @param end empty: it lasts until the last has left
 * @param latestEnd as {@code end}, but later where it ends earlier for want of a leader, who may come back
 * @param closedAt empty while it runs
 */
public record Run(Instant openedAt, Optional<Instant> end, Optional<Instant> latestEnd, Optional<Instant> closedAt) {}
