package org.palabre.ivr.ami.event;

import org.asteriskjava.manager.event.UserEvent;

/** The switch has looked for some prompts. */
public class PalabreCheckedEvent extends UserEvent {
    private static final long serialVersionUID = 1L;

    private String check;
    private String where;
    private String missing;

    public PalabreCheckedEvent(Object source) {
        super(source);
    }

    /** Which of the questions it answers. */
    public String getCheck() {
        return check;
    }

    public void setCheck(String check) {
        this.check = check;
    }

    /** The folder that was looked into. */
    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    /** With ampersands between; empty or null where all are there. */
    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing;
    }
}
