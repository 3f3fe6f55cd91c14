package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.ldap.DemoDirectory;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Settings;

/** The adapter on the demo directory, which loads what operators load. */
class LdapDirectoryTest {
    private static final String PEOPLE = "ou=people,dc=example,dc=org";

    private final SteppingClock clock = new SteppingClock();
    private final Map<String, String> settings = new HashMap<>();
    private DemoDirectory server;
    private LdapDirectory directory;

    @BeforeEach
    void start() throws Exception {
        server = DemoDirectory.start(0, "secret");
        settings.put("PALABRE_LDAP_URL", server.url());
        settings.put("PALABRE_LDAP_PASSWORD", "secret");
        directory = directory();
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    @Nested
    class SigningIn {
        @Test
        void shouldTellThePersonAndHisRoles() {
            assertThat(directory.signIn("awa", "awa"))
                    .isEqualTo(new SignIn.Accepted(new Person(
                            "awa",
                            "Awa Diop",
                            "1001",
                            "1001",
                            "awa@example.org",
                            "+33 6 39 98 10 01",
                            Set.of(Role.EMPLOYEE))));
        }

        @Test
        void shouldTellTheNumberThatCalledPeopleSeeWhereThereIsAnAttribute() throws Exception {
            add(
                    "uid=binta,ou=people,dc=example,dc=org",
                    "uid: binta",
                    "cn: Binta Fall",
                    "sn: Fall",
                    "facsimileTelephoneNumber: +33 1 72 93 95 95");
            assertThat(directory.find("binta").orElseThrow().outgoing()).isEmpty();
            settings.put("PALABRE_LDAP_OUTGOING", "facsimileTelephoneNumber");
            directory = directory();
            assertThat(directory.find("binta").orElseThrow().outgoing()).isEqualTo("+33 1 72 93 95 95");
            assertThat(directory.find("awa").orElseThrow().outgoing()).isEmpty();
        }

        @Test
        void shouldGiveTheRoleOfEachGroup() {
            assertThat(roles("admin")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
            assertThat(roles("operator")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.OPERATOR);
        }

        @Test
        void shouldTakeTheLoginInAnyCase() {
            assertThat(directory.signIn("  AWA ", "awa"))
                    .isInstanceOfSatisfying(
                            SignIn.Accepted.class,
                            accepted -> assertThat(accepted.person().login()).isEqualTo("awa"));
        }

        @ParameterizedTest
        @CsvSource({
            "awa,paul",
            "nobody,nobody",
            "*,awa",
            "a*,awa",
            "awa)(uid=*,awa",
            "'awa\u0000',awa",
            "'',awa",
            "awa,''"
        })
        void shouldRefuseWhatIsNotALoginWithItsPassword(String login, String password) {
            assertThat(directory.signIn(login, password)).isEqualTo(new SignIn.WrongCredentials());
        }

        @Test
        void shouldNotAskTheDirectoryWithoutAPassword() {
            server.close();
            assertThat(directory.signIn("awa", "")).isEqualTo(new SignIn.WrongCredentials());
            assertThat(directory.signIn("awa", null)).isEqualTo(new SignIn.WrongCredentials());
            assertThat(directory.signIn(" ", "awa")).isEqualTo(new SignIn.WrongCredentials());
            assertThat(directory.signIn(null, "awa")).isEqualTo(new SignIn.WrongCredentials());
            assertThat(directory.signIn("a".repeat(65), "awa")).isEqualTo(new SignIn.WrongCredentials());
        }

        @Test
        void shouldRefuseALoginThatTwoEntriesHave() throws Exception {
            add("cn=Other,ou=people,dc=example,dc=org", "cn: Other", "sn: Other", "uid: awa", "userPassword: awa");
            assertThat(directory.signIn("awa", "awa")).isEqualTo(new SignIn.WrongCredentials());
        }

        @Test
        void shouldNotAllowSomebodyInNoGroup() throws Exception {
            add("uid=guest," + PEOPLE, "uid: guest", "cn: Guest", "sn: Guest", "userPassword: guest");
            assertThat(directory.signIn("guest", "guest")).isEqualTo(new SignIn.NotAllowed());
            assertThat(directory.signIn("guest", "wrong")).isEqualTo(new SignIn.WrongCredentials());
        }

        @Test
        void shouldAllowEverybodyWhereTheOperatorSaysSo() throws Exception {
            settings.put("PALABRE_LDAP_EMPLOYEES", "*");
            directory = directory();
            add("uid=guest," + PEOPLE, "uid: guest", "cn: Guest", "sn: Guest", "userPassword: guest");
            assertThat(roles("guest")).containsExactly(Role.EMPLOYEE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"directory", "everybody"})
        void shouldAllowEverybodyWhereReservingIsOpenToThem(String by) throws Exception {
            settings.put("PALABRE_RESERVE_BY", by);
            directory = directory();
            add("uid=guest," + PEOPLE, "uid: guest", "cn: Guest", "sn: Guest", "userPassword: guest");
            assertThat(roles("guest")).containsExactly(Role.EMPLOYEE);
        }

        @Test
        void shouldKnowALoginAlsoWhereTwoEntriesHaveIt() throws Exception {
            add("cn=Other,ou=people,dc=example,dc=org", "cn: Other", "sn: Other", "uid: awa", "userPassword: awa");
            assertThat(directory.find("awa")).isEmpty();
            assertThat(directory.knows("Awa ")).isTrue();
            assertThat(directory.knows("nobody")).isFalse();
        }

        @Test
        void shouldGiveNoRoleForAGroupOutsideTheBase() throws Exception {
            server.server().add("dn: ou=clubs,dc=example,dc=org", "objectClass: organizationalUnit", "ou: clubs");
            server.server()
                    .add(
                            "dn: cn=palabre-admins,ou=clubs,dc=example,dc=org",
                            "objectClass: groupOfNames",
                            "cn: palabre-admins",
                            "member: uid=awa," + PEOPLE);
            settings.put("PALABRE_LDAP_GROUP_BASE", "ou=groups,dc=example,dc=org");
            assertThat(roles("awa")).containsExactly(Role.EMPLOYEE);
        }

        @Test
        void shouldReadRolesAsTheServiceAccountAgain() {
            directory.signIn("awa", "wrong");
            directory.signIn("awa", "awa");
            assertThat(directory.find("paul")).isPresent();
        }

        @Test
        void shouldBlameTheDirectoryAndNotThePersonWhenTheServiceAccountIsRefused() {
            settings.put("PALABRE_LDAP_PASSWORD", "wrong");
            directory = directory();
            assertThatThrownBy(() -> directory.signIn("awa", "awa")).isInstanceOf(ServiceUnavailable.class);
        }
    }

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
            clock.step(Duration.ofMinutes(5).minusSeconds(1));
            assertThat(directory.findByNumber("1001")).isPresent();
            clock.step(Duration.ofSeconds(1));
            assertThatThrownBy(() -> directory.findByNumber("1001")).isInstanceOf(ServiceUnavailable.class);
        }
    }

    @Nested
    class WhenTheDirectoryDoesNotAnswer {
        @Test
        void shouldSayUnavailableAndRecoverByItself() throws Exception {
            int port = server.port();
            assertThat(directory.find("awa")).isPresent();
            server.close();
            assertThatThrownBy(() -> directory.find("awa")).isInstanceOf(ServiceUnavailable.class);
            server = DemoDirectory.start(port, "secret");
            clock.step(Duration.ofSeconds(2));
            assertThat(directory.find("awa")).isPresent();
        }

        @Test
        void shouldNotWaitAgainWithinTwoSeconds() throws Exception {
            int port = server.port();
            server.close();
            assertThatThrownBy(() -> directory.find("awa")).isInstanceOf(ServiceUnavailable.class);
            server = DemoDirectory.start(port, "secret");
            clock.step(Duration.ofMillis(1_999));
            assertThatThrownBy(() -> directory.find("awa")).isInstanceOf(ServiceUnavailable.class);
        }

        @Test
        void shouldGiveUpOnAServerThatAcceptsAndIsSilent() throws Exception {
            settings.put("PALABRE_LDAP_RESPONSE_TIMEOUT", "PT0.3S");
            try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                settings.put("PALABRE_LDAP_URL", "ldap://127.0.0.1:" + silent.getLocalPort());
                directory = directory();
                long start = System.nanoTime();
                assertThatThrownBy(() -> directory.signIn("awa", "awa")).isInstanceOf(ServiceUnavailable.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            }
        }

        @Test
        void shouldUseTheNextServer() {
            settings.put("PALABRE_LDAP_URL", "ldap://127.0.0.1:1, " + server.url());
            directory = directory();
            assertThat(directory.find("awa")).isPresent();
        }

        @Test
        void shouldAskOnANewConnectionWhenTheOldOneWasClosed() {
            assertThat(directory.find("awa")).isPresent();
            server.server().closeAllConnections(false);
            assertThat(directory.find("awa")).isPresent();
        }
    }

    private LdapDirectory directory() {
        if (directory != null) {
            directory.close();
        }
        return new LdapDirectory(
                LdapSettings.from(name -> Optional.ofNullable(settings.get(name))),
                clock,
                new NumberingPlans(Settings.of(Map.of())));
    }

    private Set<Role> roles(String login) {
        return ((SignIn.Accepted) directory.signIn(login, login)).person().roles();
    }

    private List<String> logins(String text) {
        return directory.search(text).stream().map(Person::login).toList();
    }

    private void add(String dn, String... attributes) throws Exception {
        String[] ldif = new String[attributes.length + 2];
        ldif[0] = "dn: " + dn;
        ldif[1] = "objectClass: inetOrgPerson";
        System.arraycopy(attributes, 0, ldif, 2, attributes.length);
        server.server().add(ldif);
    }
}
