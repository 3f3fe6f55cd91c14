package org.palabre.session;

/**
 * What the session of a conference, gathering or open, says to somebody at the door.
 *
 * @param leaders seats of moderators
 * @param guests all other seats that count: inside, waiting, ringing (N2)
 * @param barred their number was ejected (P18)
 */
public record Occupancy(Session session, Long leaders, Long guests, Boolean barred) {
    public Headcount headcount() {
        return new Headcount(leaders, guests);
    }
}
