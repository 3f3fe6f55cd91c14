package org.palabre.admission;

/** What a leg may do in the room; decides its keys. */
public enum LegRole {
    MODERATOR,
    PARTICIPANT,
    /** Heard by nobody, and cannot unmute (S112). */
    LISTENER
}
