package org.palabre.directory;

import java.time.Instant;

/**
 * What may be told of somebody's PIN.
 *
 * @param issued somebody else issued it, and it has not been changed since
 */
public record PinState(Instant changedAt, boolean issued) {}
