package org.palabre.preference;

/** The colours of the console. */
public enum Theme {
    /** As the person's system says. */
    AUTO,
    LIGHT,
    DARK
}
