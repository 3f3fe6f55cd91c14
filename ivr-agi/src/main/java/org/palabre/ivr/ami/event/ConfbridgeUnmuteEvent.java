package org.palabre.ivr.ami.event;

import org.asteriskjava.manager.event.AbstractConfbridgeEvent;

/** A member was unmuted, by a key of their own or by an order. */
public class ConfbridgeUnmuteEvent extends AbstractConfbridgeEvent {
    private static final long serialVersionUID = 1L;

    public ConfbridgeUnmuteEvent(Object source) {
        super(source);
    }
}
