package org.palabre.session;

import java.util.Optional;

/** What became of a call that did not get in. */
public enum Outcome {
    WRONG_CODE,
    UNKNOWN_NUMBER,
    TOO_EARLY,
    /** The validity was over before anybody opened it. */
    EXPIRED,
    /** It had been open and was over. */
    ENDED,
    FULL,
    /** The platform had too few seats free for the conference to open. */
    PLATFORM_FULL,
    LOCKED,
    NOT_ALLOWED,
    TOO_MANY_TRIES,
    /** Hung up while waiting or on the way in. */
    GAVE_UP,
    /** Was waiting when removed, or when the conference ended. */
    SENT_AWAY,
    BUSY(ActionKind.CALL_BUSY),
    NO_ANSWER(ActionKind.CALL_NO_ANSWER),
    REJECTED(ActionKind.CALL_REJECTED),
    NOT_CONFIRMED(ActionKind.CALL_NOT_CONFIRMED),
    FAILED(ActionKind.CALL_FAILED);

    private final ActionKind logged;

    Outcome() {
        this(null);
    }

    Outcome(ActionKind logged) {
        this.logged = logged;
    }

    /** As what it stands among the actions of the session: a call that we made. */
    Optional<ActionKind> logged() {
        return Optional.ofNullable(logged);
    }
}
