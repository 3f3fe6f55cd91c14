package org.palabre.conference;

import java.time.Instant;
import java.util.Optional;

/**
 * A session opens.
 *
 * @param end empty: it lasts until the last has left
 */
public record Opening(Instant at, Optional<Instant> end) {}
