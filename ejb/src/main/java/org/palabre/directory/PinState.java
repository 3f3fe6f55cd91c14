package org.palabre.directory;

import java.time.Instant;

/**
 * What may be told of somebody's PIN.
 *
 * @param issued somebody else gave it to him, and he has not changed it since
 */
public record PinState(Instant changedAt, boolean issued) {}
