package org.palabre.rollcall;

/** Why somebody cannot be called. */
public enum WhyNotCallable {
    NO_NUMBER,
    /** The operator does not allow calls to such a number. */
    NOT_ALLOWED,
    /** Called as often as the operator allows. */
    CALLED_OFTEN
}
