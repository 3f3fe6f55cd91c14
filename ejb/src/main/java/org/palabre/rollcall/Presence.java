package org.palabre.rollcall;

/** Where somebody is who is invited, or what became of the last call to him. */
public enum Presence {
    IN,
    /** Came, and waits for the leader or is on his way in. */
    WAITING,
    /** We called him; he answered, and has not pressed 1 yet. */
    ANSWERED,
    /** We call him. */
    RINGING,
    /** Was in, or waited, and hung up. */
    LEFT,
    BUSY,
    NO_ANSWER,
    REJECTED,
    /** Answered and did not press 1: a voicemail, most often. */
    NOT_CONFIRMED,
    FAILED,
    /** Neither came nor was called. */
    MISSING;

    /** Whether he is called when everybody who is missing is. */
    public boolean missing() {
        return switch (this) {
            case MISSING, BUSY, NO_ANSWER, NOT_CONFIRMED, FAILED -> true;
            case IN, WAITING, ANSWERED, RINGING, LEFT, REJECTED -> false;
        };
    }

    /** Whether a call to him makes no sense: he is there, or it rings already. */
    public boolean there() {
        return switch (this) {
            case IN, WAITING, ANSWERED, RINGING -> true;
            case LEFT, BUSY, NO_ANSWER, REJECTED, NOT_CONFIRMED, FAILED, MISSING -> false;
        };
    }
}
