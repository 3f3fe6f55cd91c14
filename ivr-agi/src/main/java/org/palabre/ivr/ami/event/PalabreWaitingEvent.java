package org.palabre.ivr.ami.event;

/** The leg is about to wait outside its room. */
public class PalabreWaitingEvent extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public PalabreWaitingEvent(Object source) {
        super(source);
    }
}
