package org.palabre.session;

/**
 * What a session says to somebody at the door.
 *
 * @param seats all that count: inside, waiting, ringing, moderators (N2)
 * @param barred his number was ejected (P18)
 */
public record Occupancy(Long seats, Boolean barred) {}
