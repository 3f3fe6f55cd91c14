package org.palabre.conference;

/** Which conferences of a series a change is about. */
public enum Scope {
    ONE,
    /** This one and all of later days. */
    FOLLOWING,
    ALL
}
