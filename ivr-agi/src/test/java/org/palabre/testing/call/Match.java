package org.palabre.testing.call;

import java.time.Duration;

/**
 * A place where a prompt was heard.
 *
 * @param at when it began, from the beginning of the call's audio
 * @param score from 0 to 1 (exactly the prompt)
 */
public record Match(Duration at, double score) {}
