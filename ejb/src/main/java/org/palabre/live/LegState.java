package org.palabre.live;

/** Where a leg is. */
public enum LegState {
    /** We call him; he has not answered, or not confirmed yet. */
    RINGING,
    /** Waits with music for the leader, or is on his way in. */
    WAITING,
    IN
}
