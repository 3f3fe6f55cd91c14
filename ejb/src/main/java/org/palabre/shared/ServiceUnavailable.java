package org.palabre.shared;

import jakarta.ejb.ApplicationException;

/** A part that the product needs does not answer. Says which, so that the message can. */
@ApplicationException(rollback = true)
public class ServiceUnavailable extends RuntimeException {
    /** The parts that may fail on their own. */
    public enum Part {
        DIRECTORY,
        SWITCH,
        DATABASE,
        REPORTS
    }

    private final Part part;

    public ServiceUnavailable(Part part, Throwable cause) {
        super(part + " unavailable", cause);
        this.part = part;
    }

    public ServiceUnavailable(Part part) {
        this(part, null);
    }

    public Part part() {
        return part;
    }
}
