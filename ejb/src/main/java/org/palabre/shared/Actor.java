package org.palabre.shared;

import java.util.Set;

/**
 * Who asks for something: every use case takes one and checks it.
 *
 * @param login directory login, in lower case; {@code system} for what the product does by itself
 * @param name name to show
 * @param roles what they may do; empty for a caller known only by a code
 * @param from where the request came from: an address, {@code phone <number>}, or empty
 */
public record Actor(String login, String name, Set<Role> roles, String from) {
    public static final Actor SYSTEM = new Actor("system", "Palabre", Set.of(Role.OPERATOR), "");

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether they may see and supervise all conferences, not only their own. */
    public boolean seesAll() {
        return roles.contains(Role.ADMIN) || roles.contains(Role.OPERATOR);
    }
}
