package org.palabre.session;

import java.time.Instant;

/**
 * One of the actions in a session (S33).
 *
 * @param kind a name that screens translate
 * @param who the participant it is about: his name, else his number, else empty; the minutes of an extension
 * @param actor who did it, or empty when the participant himself did
 */
public record LoggedAction(Instant at, String kind, String who, String actor) {}
