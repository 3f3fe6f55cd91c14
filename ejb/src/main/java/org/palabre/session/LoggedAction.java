package org.palabre.session;

import java.time.Instant;

/**
 * One of the actions in a session (S33).
 *
 * @param kind a name that screens translate
 * @param who the participant it is about: a name, else a number, else empty; the minutes of an extension
 * @param actor who did it, or empty when it was that participant
 */
public record LoggedAction(Instant at, String kind, String who, String actor) {}
