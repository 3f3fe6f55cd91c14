package org.palabre.ivr.ami.event;

/** A leg in its room pressed a key that the application answers. */
public class PalabreKeyEvent extends DialplanEvent {
    private static final long serialVersionUID = 1L;
    private String key;

    public PalabreKeyEvent(Object source) {
        super(source);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
