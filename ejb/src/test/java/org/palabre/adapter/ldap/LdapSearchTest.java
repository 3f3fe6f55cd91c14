package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.directory.Person;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;

/** People found by what others know of them. */
class LdapSearchTest extends OnDemoDirectory {
    @Nested
    class Searching {
        @Test
        void shouldFindByPartOfNameLoginMailAndExtension() {
            assertThat(logins("diop")).containsExactly("awa");
            assertThat(logins("fat")).containsExactly("fatou");
            assertThat(logins("paul@ex")).containsExactly("paul");
            assertThat(logins("100")).containsExactly("awa", "fatou", "paul");
            assertThat(logins("opérateur")).containsExactly("operator");
        }

        @ParameterizedTest
        @ValueSource(strings = {"+33639981001", "0639981001", "06 39 98 10 01"})
        void shouldFindByTheWholeMobileNumberHoweverItIsWritten(String number) {
            assertThat(logins(number)).containsExactly("awa");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a", "**", "(uid=*)", "\\2a\\2a"})
        void shouldFindNobodyForTooLittleOrForFilterCharacters(String text) {
            assertThat(directory.search(text)).isEmpty();
        }

        @Test
        void shouldKeepTheFirstTwentyOfMany() throws Exception {
            for (int i = 100; i < 150; i++) {
                add("uid=agent" + i + "," + PEOPLE, "uid: agent" + i, "cn: Agent " + i, "sn: Agent");
            }
            assertThat(directory.search("agent"))
                    .hasSize(20)
                    .extracting(Person::name)
                    .isSorted();
        }

        /** Others keep it, so it cannot be refused. */
        @Test
        void shouldLeaveOutWhatNobodySees() throws Exception {
            add(
                    "uid=desk," + PEOPLE,
                    "uid: desk",
                    "cn: De\u202esk\u00a0 \u200bNord",
                    "sn: Desk",
                    "mail: desk@example.org\u00a0");

            assertThat(directory.search("desk"))
                    .extracting(Person::name, Person::mail)
                    .containsExactly(tuple("Desk Nord", "desk@example.org"));
        }

        @Test
        void shouldTellRolesToo() {
            assertThat(directory.search("admin")).singleElement().satisfies(person -> assertThat(person.roles())
                    .contains(Role.ADMIN));
        }

        private List<String> logins(String text) {
            return directory.search(text).stream().map(Person::login).toList();
        }
    }

    @Nested
    class NumbersByMail {
        @Test
        void shouldBeTheMobileThenTheExtension() throws Exception {
            add(
                    "uid=desk," + PEOPLE,
                    "uid: desk",
                    "cn: Desk",
                    "sn: Desk",
                    "mail: Desk@example.org",
                    "telephoneNumber: 1077");

            assertThat(directory.numbersByMail(List.of("awa@example.org", "desk@example.org", "nobody@example.org")))
                    .isEqualTo(Map.of(
                            "awa@example.org",
                            List.of("+33 6 39 98 10 01", "1001"),
                            "desk@example.org",
                            List.of("1077")));
        }

        @Test
        void shouldBeNobodysWhoShareAnAddress() throws Exception {
            for (String login : List.of("one", "two")) {
                add(
                        "uid=" + login + "," + PEOPLE,
                        "uid: " + login,
                        "cn: " + login,
                        "sn: " + login,
                        "mail: team@example.org",
                        "telephoneNumber: 1078");
            }

            assertThat(directory.numbersByMail(List.of("team@example.org"))).isEmpty();
        }

        @Test
        void shouldBeFoundOfHundreds() throws Exception {
            List<String> mails = IntStream.range(0, 250)
                    .mapToObj(i -> "agent" + i + "@example.org")
                    .toList();
            for (int i = 0; i < mails.size(); i++) {
                add(
                        "uid=agent" + i + "," + PEOPLE,
                        "uid: agent" + i,
                        "cn: Agent",
                        "sn: Agent",
                        "mail: " + mails.get(i),
                        "telephoneNumber: " + (2000 + i));
            }

            assertThat(directory.numbersByMail(mails))
                    .hasSize(250)
                    .containsEntry("agent249@example.org", List.of("2249"));
        }
    }

    @Nested
    class FindingByNumber {
        @ParameterizedTest
        @ValueSource(strings = {"1001", "+33639981001", "0639981001", "0033639981001", "33639981001", "06 39 98 10 01"})
        void shouldKnowTheSpellingsOfANumber(String number) {
            assertThat(directory.findByNumber(number)).map(Person::login).contains("awa");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "anonymous", "*", "9999", "1", "+", "0", "00", "12345678901234567890123456789012345"})
        void shouldFindNobodyElsewhere(String number) {
            assertThat(directory.findByNumber(number)).isEmpty();
        }

        @Test
        void shouldFindSomebodyWithSeveralNumbersByEach() throws Exception {
            add(
                    "uid=two," + PEOPLE,
                    "uid: two",
                    "cn: Two",
                    "sn: Two",
                    "telephoneNumber: 1101",
                    "telephoneNumber: 1102");
            assertThat(directory.findByNumber("1101")).map(Person::login).contains("two");
            assertThat(directory.findByNumber("1102")).map(Person::login).contains("two");
        }

        @Test
        void shouldFindNobodyWhereTwoShareTheNumber() throws Exception {
            add("uid=two," + PEOPLE, "uid: two", "cn: Two", "sn: Two", "telephoneNumber: 1001");
            assertThat(directory.findByNumber("1001")).isEmpty();
        }

        @Test
        void shouldRememberForFiveMinutes() {
            assertThat(directory.findByNumber("1001")).isPresent();
            server.close();
            clock.advance(Duration.ofMinutes(5).minusSeconds(1));
            assertThat(directory.findByNumber("1001")).isPresent();
            clock.advance(Duration.ofSeconds(1));
            assertThatThrownBy(() -> directory.findByNumber("1001")).isInstanceOf(ServiceUnavailable.class);
        }
    }
}
