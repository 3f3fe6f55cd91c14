package org.palabre.testing.call;

/** A call did not do what was awaited; the message says what it did instead. */
public final class CallFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallFailure(String message) {
        super(message);
    }

    public CallFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
