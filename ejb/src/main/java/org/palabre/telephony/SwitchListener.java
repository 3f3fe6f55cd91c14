package org.palabre.telephony;

/** Hears what the switch tells. Implemented by the live feature. */
public interface SwitchListener {
    /** Must return at once: it is called on the thread that reads the switch. */
    void on(SwitchEvent event);
}
