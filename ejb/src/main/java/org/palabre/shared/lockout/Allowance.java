package org.palabre.shared.lockout;

import java.time.Duration;

/**
 * How often a subject may fail.
 *
 * @param tries failures within the window that lock
 * @param lock how long
 */
public record Allowance(String subject, int tries, Duration window, Duration lock) {}
