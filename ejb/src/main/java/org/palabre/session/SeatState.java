package org.palabre.session;

/** Where the leg that holds a seat is. */
public enum SeatState {
    /** We are calling. */
    RINGING,
    /** Admitted, or answered our call: on the way in. */
    ENTERING,
    /** In the waiting room. */
    WAITING,
    IN,
    /** Was in, its leg is not gone yet. */
    OUT
}
