package org.palabre.web.security;

import java.time.Instant;
import org.palabre.directory.Person;

/** What the gate says to a login and a password. */
public sealed interface Admittance {
    record Granted(Person person) implements Admittance {}

    record Refused(Reason reason) implements Admittance {}

    /**
     * @param until when the next try will be looked at
     * @param first whether this try, which was looked at, made it so
     */
    record TooManyTries(Instant until, boolean first) implements Admittance {}

    /** Why not. Each has a message of its own. */
    enum Reason {
        WRONG_CREDENTIALS,
        PASSWORD_EXPIRED,
        ACCOUNT_LOCKED,
        NOT_ALLOWED,
        DIRECTORY_DOWN
    }
}
