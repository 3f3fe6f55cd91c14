package org.palabre.session;

/** What the holder of a seat may do. */
public enum SeatRole {
    MODERATOR,
    PARTICIPANT
}
