package org.palabre.rollcall;

/** Where somebody invited is, or what became of the last call to them. */
public enum Presence {
    IN,
    /** Came, and waits for the leader or is on the way in. */
    WAITING,
    /** Answered our call, and has not pressed 1 yet. */
    ANSWERED,
    /** We are calling. */
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

    /** Whether a call to everybody who is missing goes to them. */
    public boolean missing() {
        return switch (this) {
            case MISSING, BUSY, NO_ANSWER, NOT_CONFIRMED, FAILED -> true;
            case IN, WAITING, ANSWERED, RINGING, LEFT, REJECTED -> false;
        };
    }

    /** Whether a call makes no sense: they are there, or it rings already. */
    public boolean there() {
        return switch (this) {
            case IN, WAITING, ANSWERED, RINGING -> true;
            case LEFT, BUSY, NO_ANSWER, REJECTED, NOT_CONFIRMED, FAILED, MISSING -> false;
        };
    }
}
