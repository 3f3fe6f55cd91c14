package org.palabre.session;

/**
 * What a list shows of the sessions of a conference: of one that opened once, of that.
 *
 * @param people distinct people, counted in each session
 * @param seconds sum of the participations
 */
public record SessionSummary(int people, long seconds) {}
