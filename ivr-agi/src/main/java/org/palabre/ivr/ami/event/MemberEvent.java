package org.palabre.ivr.ami.event;

import org.asteriskjava.manager.AsteriskMapping;
import org.asteriskjava.manager.event.ConfbridgeListEvent;

/** One member of a listed room; with the field of Asterisk 22 that the library would log a warning about each time. */
@AsteriskMapping("ConfbridgeList")
public class MemberEvent extends ConfbridgeListEvent {
    private static final long serialVersionUID = 1L;
    private String endmarkedany;

    public MemberEvent(Object source) {
        super(source);
    }

    public String getEndmarkedany() {
        return endmarkedany;
    }

    public void setEndmarkedany(String endmarkedany) {
        this.endmarkedany = endmarkedany;
    }
}
