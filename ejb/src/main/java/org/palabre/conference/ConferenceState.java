package org.palabre.conference;

/** Where a reserved conference is in its life (DESIGN §2). */
public enum ConferenceState {
    /** Reserved, never opened, validity not over. */
    FUTURE,
    /** Open. */
    CURRENT,
    /** Was used, or its validity is over. */
    PAST
}
