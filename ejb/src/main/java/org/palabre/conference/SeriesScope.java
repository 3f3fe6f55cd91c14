package org.palabre.conference;

/** Which conferences of a series a change is about. */
public enum SeriesScope {
    ONE,
    /** This one and all of later days. */
    FOLLOWING,
    ALL
}
