package org.palabre.ivr.ami.event;

import org.asteriskjava.manager.event.UserEvent;

/** What our dialplan tells about a leg by UserEvent. */
public abstract class DialplanEvent extends UserEvent {
    private static final long serialVersionUID = 1L;
    private String room;
    private String linkedid;
    private String accountcode;
    private String language;

    protected DialplanEvent(Object source) {
        super(source);
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getLinkedid() {
        return linkedid;
    }

    public void setLinkedid(String linkedid) {
        this.linkedid = linkedid;
    }

    public String getAccountcode() {
        return accountcode;
    }

    public void setAccountcode(String accountcode) {
        this.accountcode = accountcode;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
