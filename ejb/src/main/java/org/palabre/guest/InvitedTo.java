package org.palabre.guest;

/** To what of a series somebody is invited. */
public enum InvitedTo {
    /** The one conference. */
    DATE,
    /** All of it, also what is changed or restored later. */
    SERIES
}
