package org.palabre.session;

import org.palabre.conference.Conference;

/**
 * Seats held in a session, read with its conference locked.
 *
 * @param leaders of moderators
 * @param guests of everybody else: inside, waiting, ringing (N2)
 */
public record Headcount(Long leaders, Long guests) {
    /** Whether somebody who comes as that finds no seat. */
    public boolean isFull(SeatRole role, Conference conference) {
        return role == SeatRole.MODERATOR ? fullForLeader(conference) : fullForGuest(conference);
    }

    /** Whether all that is left is the seat kept for a leader. */
    public boolean onlyLeadersSeatLeft(Conference conference) {
        return fullForGuest(conference) && leaders + guests < conference.maxParticipants();
    }

    /** The first leader is never shut out, also where the cap was lowered below those who wait. */
    private boolean fullForLeader(Conference conference) {
        boolean kept = conference.options().needsLeader() && leaders == 0;
        return !kept && leaders + guests >= conference.maxParticipants();
    }

    private boolean fullForGuest(Conference conference) {
        return leaders + guests >= conference.maxParticipants() || guests >= conference.guestSeats();
    }
}
