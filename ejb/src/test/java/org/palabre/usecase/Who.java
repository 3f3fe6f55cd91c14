package org.palabre.usecase;

import org.palabre.shared.Actor;
import org.palabre.shared.Standing.Nobody;

/** Who may do something with a thing of Awa's. */
enum Who {
    /** It says nothing of anybody. */
    EVERYBODY,
    /** Each with their own: it is of the one who asks. */
    THEMSELVES,
    /** Awa alone: it is nobody else's business, whatever their standing. */
    OWNER,
    /** Awa, and who sees everybody's. */
    OWNER_OR_ALL,
    /** Who sees everybody's. */
    ALL,
    OPERATOR;

    boolean may(Actor actor) {
        return switch (this) {
            case EVERYBODY -> true;
            case THEMSELVES -> !(actor.standing() instanceof Nobody);
            case OWNER -> actor.equals(Things.OWNER);
            case OWNER_OR_ALL -> OWNER.may(actor) || ALL.may(actor);
            case ALL -> actor.equals(Things.ADMIN) || actor.equals(Things.OPERATOR);
            case OPERATOR -> actor.equals(Things.OPERATOR);
        };
    }
}
