package org.palabre.live;

/** Where a leg is. */
public enum LegState {
    /** We are calling: not answered, or not confirmed yet. */
    RINGING,
    /** Waits with music for the leader, or is on the way in. */
    WAITING,
    IN
}
