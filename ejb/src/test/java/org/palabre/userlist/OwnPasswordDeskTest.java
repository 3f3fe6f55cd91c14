package org.palabre.userlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.directory.SignIn;
import org.palabre.shared.Actor;
import org.palabre.shared.Role;

class OwnPasswordDeskTest extends OnList {
    private static final Actor SELF = actor("moussa", Role.EMPLOYEE);
    private static final String CHOSEN = "quatre baobabs bleus";
    private String issued;

    @BeforeEach
    void addHim() {
        issued = add(MOUSSA);
    }

    private boolean letsIn(String password) {
        return stage.get(ListedPeople.class).signIn("moussa", password) instanceof SignIn.Accepted;
    }

    private boolean mustChange() {
        return stage.get(AccountStates.class).of("moussa").orElseThrow().mustChange();
    }

    @Test
    void chosenPasswordShouldBeTheOneThatCounts() {
        assertThat(letsIn(issued)).isTrue();
        assertThat(mustChange()).isTrue();
        own.change(issued, CHOSEN, SELF);
        assertThat(letsIn(CHOSEN)).isTrue();
        assertThat(letsIn(issued)).isFalse();
        assertThat(mustChange()).isFalse();
        String again = desk.issue("moussa", ADMIN);
        assertThat(letsIn(CHOSEN)).isFalse();
        assertThat(letsIn(again)).isTrue();
        assertThat(mustChange()).isTrue();
    }

    @Test
    void wrongOldPasswordShouldCountAsAWrongSignIn() {
        for (int i = 0; i < 5; i++) {
            assertThat(problems(() -> own.change("wrong", CHOSEN, SELF))).containsExactly("old wrong.passwordOld");
        }
        assertThat(problems(() -> own.change(issued, CHOSEN, SELF))).containsExactly("old wrong.passwordTries");
        assertThat(letsIn(issued)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "quatre bao,wrong.passwordLength",
        "aaaaaaaaaaaaaaaa,wrong.passwordTrivial",
        "abcabcabcabcabcabc,wrong.passwordTrivial",
        "abcdefghijklmnop,wrong.passwordTrivial",
        "i am Moussa and here,wrong.passwordTrivial"
    })
    void simplePasswordsShouldBeRefused(String password, String key) {
        assertThat(problems(() -> own.change(issued, password, SELF))).containsExactly("password " + key);
    }

    @Test
    void theSamePasswordShouldBeRefused() {
        assertThat(problems(() -> own.change(issued, issued, SELF))).containsExactly("password wrong.passwordSame");
    }

    @Test
    void peopleOfTheDirectoryShouldHaveNoneHere() {
        assertThat(own.find(AWA)).isEmpty();
        assertThat(problems(() -> own.change("awa", CHOSEN, AWA))).containsExactly("refused.passwordNotOurs");
    }
}
