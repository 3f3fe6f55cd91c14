package org.palabre.ivr.ami.event;

/** The recording of a room has begun; the end of its channel is its end. */
public class PalabreRecordingEvent extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public PalabreRecordingEvent(Object source) {
        super(source);
    }
}
