package org.palabre.userlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.testing.FakeDirectory;

/** The directory and the list together. */
class CombinedDirectoryTest extends OnList {
    private final FakeDirectory people = new FakeDirectory();
    private boolean away;
    private String newcomer = "";
    private CombinedDirectory sources;
    private String password;

    @BeforeEach
    void joinThem() {
        away = false;
        newcomer = "";
        password = add(MOUSSA);
        sources = new CombinedDirectory(
                company(),
                stage.get(ListedPeople.class),
                stage.get(JpaListedUsers.class),
                stage.get(Passwords.class),
                stage.get(Settings.class));
    }

    /** A fake directory that can go away, and that can come to know Moussa's login. */
    private Directory company() {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (self, method, arguments) -> {
                    if (away && !method.getName().equals("takeAsLong")) {
                        throw new ServiceUnavailable(ServiceUnavailable.Part.DIRECTORY);
                    }
                    if (method.getName().equals("knows")) {
                        return arguments[0].equals(newcomer) || people.knows((String) arguments[0]);
                    }
                    try {
                        return method.invoke(people, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private SignIn signIn(String login, String given) {
        return sources.signIn(login, given);
    }

    @Test
    void peopleOfBothShouldSignIn() {
        assertThat(signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        assertThat(signIn("moussa", password)).isInstanceOf(SignIn.Accepted.class);
        assertThat(signIn("awa", password)).isEqualTo(new SignIn.WrongCredentials());
        assertThat(signIn("moussa", "moussa")).isEqualTo(new SignIn.WrongCredentials());
        assertThat(signIn("nobody", password)).isEqualTo(new SignIn.WrongCredentials());
    }

    @Test
    void peopleOfBothShouldBeFound() {
        assertThat(find(() -> sources.findByNumber("1001"))).isEqualTo("awa");
        assertThat(find(() -> sources.findByNumber("1207"))).isEqualTo("moussa");
        assertThat(find(() -> sources.findByNumber("0639981007"))).isEqualTo("moussa");
        assertThat(find(() -> sources.findByPersonalNumber("2007"))).isEqualTo("moussa");
        assertThat(find(() -> sources.find("moussa"))).isEqualTo("moussa");
        assertThat(sources.search("example.org"))
                .extracting(Person::login)
                .containsExactly("admin", "awa", "moussa", "paul");
        assertThat(sources.numbersByMail(List.of("awa@example.org", "moussa@example.org")))
                .containsOnlyKeys("awa@example.org", "moussa@example.org");
    }

    private String find(Supplier<Optional<Person>> find) {
        return find.get().orElseThrow().login();
    }

    @Test
    void deactivatedUserShouldBeNobodyEverywhere() {
        change(inactive(MOUSSA));
        assertThat(signIn("moussa", password)).isEqualTo(new SignIn.AccountLocked());
        assertThat(signIn("moussa", "wrong")).isEqualTo(new SignIn.WrongCredentials());
        assertThat(sources.find("moussa").orElseThrow().roles()).isEmpty();
        assertThat(sources.findByPersonalNumber("2007").orElseThrow().roles()).isEmpty();
        assertThat(sources.findByNumber("1207")).isEmpty();
        assertThat(sources.search("moussa")).isEmpty();
    }

    @Test
    void rolesShouldBeThoseOfTheList() {
        String ofBinta = add(named("binta", Role.OPERATOR));
        assertThat(signIn("binta", ofBinta)).isInstanceOfSatisfying(SignIn.Accepted.class, accepted -> assertThat(
                        accepted.person().roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.OPERATOR));
    }

    @Test
    void numberShouldBeSomebodyOnlyWhereReservingIsOpenToEverybody() {
        assertThat(sources.find("tel:+33639980001")).isEmpty();
        stage.set(Setting.PALABRE_RESERVE_BY, "everybody");
        assertThat(sources.find("tel:+33639980001")).map(Person::roles).contains(Set.of(Role.EMPLOYEE));
        assertThat(sources.find("tel:x")).isEmpty();
        assertThat(signIn("tel:+33639980001", "x")).isEqualTo(new SignIn.WrongCredentials());
    }

    @Nested
    class WhileTheDirectoryIsAway {
        @BeforeEach
        void stop() {
            away = true;
        }

        @Test
        void peopleOfTheListShouldGoOn() {
            assertThat(signIn("moussa", password)).isInstanceOf(SignIn.Accepted.class);
            assertThat(signIn("moussa", "wrong")).isEqualTo(new SignIn.WrongCredentials());
            assertThat(find(() -> sources.findByPersonalNumber("2007"))).isEqualTo("moussa");
            assertThat(find(() -> sources.findByNumber("1207"))).isEqualTo("moussa");
            assertThat(sources.search("moussa")).hasSize(1);
            assertThat(sources.numbersByMail(List.of("moussa@example.org"))).hasSize(1);
        }

        @Test
        void allOthersShouldBeToldSoAndNotThatTheyAreWrong() {
            for (Callable<?> question : List.<Callable<?>>of(
                    () -> sources.signIn("awa", "awa"),
                    () -> sources.signIn("nobody", "x"),
                    () -> sources.find("awa"),
                    () -> sources.findByPersonalNumber("1001"),
                    () -> sources.findByNumber("1001"),
                    () -> sources.search("diop"),
                    () -> sources.numbersByMail(List.of("awa@example.org", "moussa@example.org")))) {
                assertThatThrownBy(question::call).isInstanceOf(ServiceUnavailable.class);
            }
        }
    }

    @Nested
    class WhenTheDirectoryGetsALoginOfTheList {
        @BeforeEach
        void hire() {
            newcomer = "moussa";
        }

        @Test
        void theDirectoryShouldAnswerForItFromNowOn() {
            assertThat(signIn("moussa", password)).isEqualTo(new SignIn.WrongCredentials());
            assertThat(desk.get("moussa", OPERATOR).overruled()).isTrue();
            assertThat(stage.get(AccountStates.class).of("moussa")).isEmpty();
            assertThat(sources.findByPersonalNumber("2007")).isEmpty();
        }

        @Test
        void theListShouldNotLetHimInWhileTheDirectoryIsAway() {
            signIn("moussa", password);
            away = true;
            assertThatThrownBy(() -> signIn("moussa", password)).isInstanceOf(ServiceUnavailable.class);
        }

        @Test
        void theListShouldHaveHimAgainWhenHeIsChangedAfterHeLeft() {
            signIn("moussa", password);
            newcomer = "";
            assertThat(signIn("moussa", password)).isEqualTo(new SignIn.WrongCredentials());
            change(MOUSSA);
            assertThat(signIn("moussa", password)).isInstanceOf(SignIn.Accepted.class);
        }
    }
}
