package org.palabre.userlist;

import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Role;

/** Who may keep the list, and whom in it. */
final class RoleRules {
    private RoleRules() {}

    static void mayKeep(Actor actor) {
        if (!actor.seesAll()) {
            throw DomainException.of("refused.notAllowed");
        }
    }

    /** @throws DomainException when that role is above their own */
    static void mayTouch(Actor actor, Role role) {
        if (actor.roles().stream().noneMatch(own -> own.compareTo(role) >= 0)) {
            throw DomainException.of("refused.roleAboveOwn");
        }
    }
}
