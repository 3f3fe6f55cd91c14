package org.palabre.userlist;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;

import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;
import org.palabre.shared.Standing;
import org.palabre.testing.OnStage;

/** Tests on the list of users, each with an empty one. */
abstract class OnList extends OnStage {
    static final Actor OPERATOR = new Actor("chief", "Chief", new Standing.Operator(), "192.0.2.9");
    static final UserInput MOUSSA = new UserInput(
            "moussa", "Moussa Ba", "1207", "2007", "moussa@example.org", "06 39 98 10 07", "", Role.EMPLOYEE, true);

    UserDesk desk;
    OwnPasswordDesk own;

    @BeforeEach
    void desks() {
        stage.set(Setting.PALABRE_PASSWORD_PEPPER, "a pepper of the tests")
                .set(Setting.PALABRE_PASSWORD_ITERATIONS, "1000")
                .set(Setting.PALABRE_IDENTITY_SOURCES, "ldap,list");
        desk = stage.get(UserDesk.class);
        own = stage.get(OwnPasswordDesk.class);
    }

    /** @return their password */
    String add(UserInput input) {
        return desk.add(input, OPERATOR).password();
    }

    UserView change(UserInput input) {
        return desk.change(input.login(), desk.get(input.login(), ADMIN).version(), input, OPERATOR);
    }

    static UserInput named(String login, Role role) {
        return new UserInput(login, "Personne " + login, "", "", "", "", "", role, true);
    }

    static UserInput inactive(UserInput input) {
        return new UserInput(
                input.login(),
                input.name(),
                input.extension(),
                input.personalNumber(),
                input.mail(),
                input.mobile(),
                input.outgoing(),
                input.role(),
                false);
    }

    static Actor actor(String login, Role role) {
        return new Actor(login, login, Standing.of(EnumSet.of(Role.EMPLOYEE, role)), "192.0.2.8");
    }

    /** Each as {@code field key}. */
    static List<String> problems(ThrowingCallable action) {
        var caught = new DomainException[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> caught[0] = e);
        return caught[0].problems().stream()
                .map(problem -> (problem.field().orElse("") + " " + problem.key()).strip())
                .toList();
    }
}
