package org.palabre.conference;

import java.time.Instant;

/** Over {@code [from, until)} a conference holds its seats. */
public record SeatsHeld(Instant from, Instant until) {}
