package org.palabre.session;

import java.time.Instant;

/**
 * One of the last actions in a session (S33).
 *
 * @param who the participant it is about: their name, else their number, else empty (withheld); the minutes of an
 *     extension, or to the end without a leader
 * @param actor who did it, or empty when the participant did it themselves
 */
public record LoggedAction(Instant at, ActionKind kind, String who, String actor) {}
