package org.palabre.ivr.callflow;

/** The caller hung up, or the switch took the leg away: the flow ends here. */
public class CallerGone extends RuntimeException {
    public CallerGone(Throwable cause) {
        super("the caller is gone", cause);
    }

    public CallerGone() {
        this(null);
    }
}
