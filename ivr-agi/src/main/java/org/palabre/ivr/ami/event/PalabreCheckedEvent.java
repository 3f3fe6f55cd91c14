package org.palabre.ivr.ami.event;

import org.asteriskjava.manager.event.UserEvent;

/** The switch has looked at what it has: its version, and some prompts. */
public class PalabreCheckedEvent extends UserEvent {
    private static final long serialVersionUID = 1L;

    private String check;
    private String where;
    private String missing;
    private String dialplan;
    private String keys;
    private String settings;

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

    /** The mark of the dialplan that answers; null where it has none. */
    public String getDialplan() {
        return dialplan;
    }

    public void setDialplan(String dialplan) {
        this.dialplan = dialplan;
    }

    /** How a visit with the profile that was asked for ended (CONFBRIDGE_RESULT); null where none was asked for. */
    public String getKeys() {
        return keys;
    }

    public void setKeys(String keys) {
        this.keys = keys;
    }

    /** The folder from which the switch has its settings. */
    public String getSettings() {
        return settings;
    }

    public void setSettings(String settings) {
        this.settings = settings;
    }
}
