package org.palabre.session;

/**
 * What a list shows of the session of a past conference.
 *
 * @param people distinct people
 * @param seconds sum of the participations
 */
public record SessionSummary(int people, long seconds) {}
