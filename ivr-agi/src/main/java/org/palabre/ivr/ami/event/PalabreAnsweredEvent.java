package org.palabre.ivr.ami.event;

/** A called person answered. */
public class PalabreAnsweredEvent extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public PalabreAnsweredEvent(Object source) {
        super(source);
    }
}
