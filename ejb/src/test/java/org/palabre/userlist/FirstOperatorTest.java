package org.palabre.userlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;

class FirstOperatorTest extends OnList {
    private static final String FIRST = "a first password";

    @BeforeEach
    void listAlone() {
        stage.set(Setting.PALABRE_IDENTITY_SOURCES, "list").set(Setting.PALABRE_FIRST_PASSWORD, FIRST);
    }

    private void start() {
        stage.get(FirstOperator.class).start();
    }

    private SignIn signIn(String password) {
        return stage.get(CombinedDirectory.class).signIn("operator", password);
    }

    @Test
    void emptyListShouldGetOneWhoMustChangeHisPassword() {
        start();
        assertThat(signIn(FIRST)).isInstanceOfSatisfying(SignIn.Accepted.class, accepted -> assertThat(
                        accepted.person().roles())
                .contains(Role.OPERATOR));
        assertThat(stage.get(AccountStates.class).of("operator").orElseThrow().mustChange())
                .isTrue();
    }

    @Test
    void listWithAnOperatorShouldGetNoOther() {
        start();
        own.change(FIRST, "quatre baobabs bleus", actor("operator", Role.OPERATOR));
        start();
        assertThat(signIn(FIRST)).isEqualTo(new SignIn.WrongCredentials());
        assertThat(signIn("quatre baobabs bleus")).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void lostPasswordShouldBeGivenAgainOnceNoOperatorIsActive() {
        start();
        own.change(FIRST, "quatre baobabs bleus", actor("operator", Role.OPERATOR));
        change(inactive(named("operator", Role.OPERATOR)));
        start();
        assertThat(signIn(FIRST)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void nothingShouldHappenWithoutAListOrAPassword() {
        stage.set(Setting.PALABRE_IDENTITY_SOURCES, "ldap");
        start();
        stage.set(Setting.PALABRE_IDENTITY_SOURCES, "list").set(Setting.PALABRE_FIRST_PASSWORD, "");
        start();
        assertThat(signIn(FIRST)).isEqualTo(new SignIn.WrongCredentials());
    }
}
