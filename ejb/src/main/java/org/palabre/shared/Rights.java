package org.palabre.shared;

import java.util.Optional;
import org.palabre.shared.Standing.Admin;
import org.palabre.shared.Standing.Employee;
import org.palabre.shared.Standing.Nobody;
import org.palabre.shared.Standing.Operator;

/**
 * What each standing may see and do: the one place that says so, asked by every use case (ADR 15). What is somebody
 * else's is as unknown as what does not exist: how that is said, the use case says.
 */
public final class Rights {
    private Rights() {}

    /** Whether everybody's conferences, messages and reports are theirs to see and change, not only their own. */
    public static boolean seesAll(Actor actor) {
        return switch (actor.standing()) {
            case Nobody nobody -> false;
            case Employee employee -> false;
            case Admin admin -> true;
            case Operator operator -> true;
        };
    }

    /** Whether something is theirs to see and change that belongs to this login. */
    public static boolean sees(Actor actor, String owner) {
        return isUser(actor) && (seesAll(actor) || owner.equals(actor.login()));
    }

    /**
     * Whose a list shows; empty: everybody's.
     *
     * @throws DomainException for whom nothing is kept
     */
    public static Optional<String> owner(Actor actor) {
        return seesAll(actor) ? Optional.empty() : Optional.of(self(actor));
    }

    /**
     * The login under which somebody's own things are kept.
     *
     * @throws DomainException for whom nothing is kept
     */
    public static String self(Actor actor) {
        demandUser(actor);
        return actor.login();
    }

    /** @throws DomainException for whom nothing is kept */
    public static void demandUser(Actor actor) {
        if (!isUser(actor)) {
            throw notAllowed();
        }
    }

    private static boolean isUser(Actor actor) {
        return switch (actor.standing()) {
            case Nobody nobody -> false;
            case Employee employee -> true;
            case Admin admin -> true;
            case Operator operator -> true;
        };
    }

    /** @throws DomainException for who does not see everybody's */
    public static void demandAll(Actor actor) {
        if (!seesAll(actor)) {
            throw notAllowed();
        }
    }

    /** @throws DomainException for who does not run the platform */
    public static void demandOperator(Actor actor) {
        if (!isOperator(actor)) {
            throw notAllowed();
        }
    }

    /** Whether they run the platform. */
    public static boolean isOperator(Actor actor) {
        return switch (actor.standing()) {
            case Nobody nobody -> false;
            case Employee employee -> false;
            case Admin admin -> false;
            case Operator operator -> true;
        };
    }

    /** Whether they may give and take that role: none above their own. */
    public static boolean gives(Actor actor, Role role) {
        return switch (actor.standing()) {
            case Nobody nobody -> false;
            case Employee employee -> role == Role.EMPLOYEE;
            case Admin admin -> role != Role.OPERATOR;
            case Operator operator -> true;
        };
    }

    private static DomainException notAllowed() {
        return DomainException.of("refused.notAllowed");
    }
}
