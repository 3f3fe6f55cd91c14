package org.palabre.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;

/** What every source of people does alike: Awa is there, an employee with numbers and an address; Paul has others. */
public interface DirectoryContract {
    Directory directory();

    String passwordOfAwa();

    @Test
    default void signInShouldTellThePersonWhateverTheCaseOfTheLogin() {
        for (String login : List.of("awa", " AWA ")) {
            assertThat(directory().signIn(login, passwordOfAwa()))
                    .isInstanceOfSatisfying(SignIn.Accepted.class, accepted -> isAwa(accepted.person()));
        }
    }

    @Test
    default void signInShouldGiveTheSameAnswerToEverythingElse() {
        for (String login : List.of("paul", "nobody", "*", "aw", "", " ")) {
            assertThat(directory().signIn(login, passwordOfAwa())).as(login).isEqualTo(new SignIn.WrongCredentials());
        }
        for (String password : List.of("", "wrong", passwordOfAwa() + " ", "x".repeat(5000))) {
            assertThat(directory().signIn("awa", password)).isEqualTo(new SignIn.WrongCredentials());
        }
        assertThat(directory().signIn(null, null)).isEqualTo(new SignIn.WrongCredentials());
    }

    @Test
    default void everyWayShouldFindTheSamePerson() {
        isAwa(directory().find("Awa").orElseThrow());
        isAwa(directory().findByPersonalNumber("1001").orElseThrow());
        for (String number : List.of("1001", "+33639981001", "0639981001")) {
            isAwa(directory().findByNumber(number).orElseThrow());
        }
        for (String text : List.of("diop", "AWA", "awa@ex", "1001", "06 39 98 10 01")) {
            assertThat(directory().search(text)).as(text).singleElement().satisfies(DirectoryContract::isAwa);
        }
        assertThat(directory().knows("awa")).isTrue();
    }

    @Test
    default void nobodyShouldBeFoundByWhatNobodyHas() {
        assertThat(directory().knows("nobody")).isFalse();
        assertThat(directory().find("nobody")).isEmpty();
        assertThat(directory().findByNumber("9999")).isEmpty();
        assertThat(directory().findByNumber("")).isEmpty();
        assertThat(directory().findByNumber("anonymous")).isEmpty();
        assertThat(directory().findByPersonalNumber("9999")).isEmpty();
        assertThat(directory().findByPersonalNumber("")).isEmpty();
        for (String text : List.of("", "a", "**", "%%", "xyz")) {
            assertThat(directory().search(text)).as(text).isEmpty();
        }
    }

    @Test
    default void numbersShouldBeFoundByMail() {
        var numbers = directory().numbersByMail(List.of("awa@example.org", "nobody@example.org"));
        assertThat(numbers).containsOnlyKeys("awa@example.org");
        assertThat(numbers.get("awa@example.org"))
                .extracting(number -> number.replace(" ", ""))
                .containsExactly("+33639981001", "1001");
    }

    private static void isAwa(Person person) {
        assertThat(person.login()).isEqualTo("awa");
        assertThat(person.name()).isEqualTo("Awa Diop");
        assertThat(person.extension()).isEqualTo("1001");
        assertThat(person.personalNumber()).isEqualTo("1001");
        assertThat(person.mail()).isEqualTo("awa@example.org");
        assertThat(person.mobile().replace(" ", "")).isEqualTo("+33639981001");
        assertThat(person.roles()).isEqualTo(Set.of(Role.EMPLOYEE));
    }
}
