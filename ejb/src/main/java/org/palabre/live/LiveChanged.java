package org.palabre.live;

/**
 * Something in a running conference changed: pages that show it should look again. Fired after the change was stored,
 * at most a few times a second for one conference.
 *
 * @param conference its number; empty: all (the link was lost or came back)
 */
public record LiveChanged(String conference) {}
