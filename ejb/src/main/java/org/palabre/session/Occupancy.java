package org.palabre.session;

/**
 * What the session of a conference, gathering or open, says to somebody at the door.
 *
 * @param seats all that count: inside, waiting, ringing, moderators (N2)
 * @param barred his number was ejected (P18)
 */
public record Occupancy(Session session, Long seats, Boolean barred) {}
