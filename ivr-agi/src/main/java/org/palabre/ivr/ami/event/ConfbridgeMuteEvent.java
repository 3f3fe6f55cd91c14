package org.palabre.ivr.ami.event;

import org.asteriskjava.manager.event.AbstractConfbridgeEvent;

/** A member was muted, by a key of their own or by an order. */
public class ConfbridgeMuteEvent extends AbstractConfbridgeEvent {
    private static final long serialVersionUID = 1L;

    public ConfbridgeMuteEvent(Object source) {
        super(source);
    }
}
