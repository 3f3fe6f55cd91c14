package org.palabre.web.api;

/** What a leg may do in its conference. */
public enum RoleJson {
    MODERATOR,
    PARTICIPANT;

    public static RoleJson of(boolean moderator) {
        return moderator ? MODERATOR : PARTICIPANT;
    }
}
