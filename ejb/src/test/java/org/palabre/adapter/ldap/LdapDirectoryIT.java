package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Settings;
import org.palabre.testing.ldap.OpenLdapServer;

/** The adapter on a real OpenLDAP, configured as docs/directory.md says. */
class LdapDirectoryIT {
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static OpenLdapServer server;

    @BeforeAll
    static void start() {
        server = OpenLdapServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberOf", "search"})
    void rolesShouldComeFromEitherWayOfFindingGroups(String groups) {
        try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_GROUPS", groups))) {
            assertThat(roles(adapter, "admin")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
            assertThat(roles(adapter, "operator")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.OPERATOR);
            assertThat(roles(adapter, "awa")).containsExactly(Role.EMPLOYEE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberOf", "search"})
    void rolesShouldFollowTheWholeNameOfAGroup(String groups) {
        try (Adapter adapter = adapter(Map.of(
                "PALABRE_LDAP_GROUPS",
                groups,
                "PALABRE_LDAP_ADMINS",
                "CN=palabre-operators, OU=groups, DC=example, DC=org; cn=none,dc=example,dc=org"))) {
            assertThat(roles(adapter, "operator")).contains(Role.ADMIN);
            assertThat(roles(adapter, "admin")).doesNotContain(Role.ADMIN);
        }
    }

    @Test
    void peopleShouldBeFoundBySearchAndByNumber() {
        try (Adapter adapter = adapter(Map.of())) {
            assertThat(adapter.directory().numbersByMail(List.of("awa@example.org", "nobody@example.org")))
                    .isEqualTo(Map.of("awa@example.org", List.of("+33 6 39 98 10 01", "1001")));
            assertThat(adapter.directory().search("opérat"))
                    .extracting(Person::login)
                    .containsExactly("operator");
            assertThat(adapter.directory().search("100"))
                    .extracting(Person::login)
                    .containsExactly("awa", "fatou", "paul");
            assertThat(adapter.directory().search("06 39 98 10 01"))
                    .extracting(Person::login)
                    .containsExactly("awa");
            assertThat(adapter.directory().search("*(")).isEmpty();
            for (String number : List.of("1001", "0639981001", "+33639981001", "0033639981001")) {
                assertThat(adapter.directory().findByNumber(number))
                        .map(Person::login)
                        .contains("awa");
            }
            assertThat(adapter.directory().findByNumber("anonymous")).isEmpty();
            assertThat(adapter.directory().findByNumber("4242")).isEmpty();
        }
    }

    /** Plans without a trunk 0, and with one that stays. */
    @ParameterizedTest
    @CsvSource({
        "221, sn, 77 812 34 56,      771234501 221778123456 +221778123456 00221778123456 778123456",
        "225, ci, +225 0701234567,   0701234567 2250701234567 002250701234567",
        "228, tg, +228 90 12 34 56,  90123456 22890123456",
        "39,  it, +39 06 1234 5678,  0612345678 390612345678 00390612345678"
    })
    void peopleOfEveryPlanShouldBeKnownByTheirNumber(String code, String login, String kept, String called)
            throws Exception {
        addPerson(login, login, "telephoneNumber: " + kept);
        try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_COUNTRY_CODE", code))) {
            for (String number : called.split(" ")) {
                assertThat(adapter.directory().findByNumber(number))
                        .as(number)
                        .map(Person::login)
                        .isEqualTo(number.equals("771234501") ? Optional.empty() : Optional.of(login));
            }
        }
    }

    @Test
    void signInShouldSayLockedAfterTooManyWrongPasswords() throws Exception {
        addPerson("locked", "locked");
        try (Adapter adapter = adapter(Map.of())) {
            for (int i = 0; i < 30; i++) {
                assertThat(adapter.directory().signIn("locked", "wrong" + i)).isEqualTo(new SignIn.WrongCredentials());
            }
            assertThat(adapter.directory().signIn("locked", "locked")).isEqualTo(new SignIn.AccountLocked());
        }
    }

    /** On few connections, and while the server stands still and goes on: too late is no answer, never that the password is wrong. */
    @Test
    void aRightPasswordShouldNeverBeCalledWrongForLoad() throws Exception {
        Map<String, String> scarce = Map.of("PALABRE_LDAP_CONNECTIONS", "2", "PALABRE_LDAP_RESPONSE_TIMEOUT", "PT1S");
        try (Adapter adapter = adapter(scarce);
                var people = Executors.newFixedThreadPool(40)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answers.add(people.submit(() -> signedIn(adapter, "paul")));
                if (i == 200) {
                    answers.get(60).get();
                    server.freeze();
                }
            }
            answers.get(240).get();
            server.thaw();
            Map<String, Integer> told = new TreeMap<>();
            for (Future<String> answer : answers) {
                told.merge(answer.get(), 1, Integer::sum);
            }
            assertThat(told.keySet()).as("%s", told).containsExactly("Accepted", "ServiceUnavailable");
        } finally {
            server.thaw();
        }
    }

    /** By its own login, as its account is looked for before. */
    private static String signedIn(Adapter adapter, String login) {
        try {
            return adapter.directory().account(login).equals(Optional.of(login))
                    ? adapter.directory().signIn(login, login).getClass().getSimpleName()
                    : "unknown";
        } catch (ServiceUnavailable away) {
            return "ServiceUnavailable";
        }
    }

    /** The server finds an entry by spellings that nobody thinks of. */
    @ParameterizedTest
    @ValueSource(strings = {"awa", "AWA", "ªwª", "awa\u00a0", "ａｗａ"})
    void accountShouldBeThatOfTheEntryHoweverItIsFound(String spelling) {
        try (Adapter adapter = adapter(Map.of())) {
            assertThat(adapter.directory().account(spelling)).contains("awa");
            assertThat(adapter.directory().account("nobody")).isEmpty();
        }
    }

    /** The phone's own entry locks by itself, and the person goes on signing in with the password. */
    @Test
    void pinShouldBeThePasswordOfAnEntryBelowThePerson() throws Exception {
        addPerson("phoning", "phoning", "employeeNumber: 7301");
        try (LDAPConnection manager = server.manager()) {
            manager.add(
                    "dn: cn=phone,uid=phoning,ou=people," + OpenLdapServer.BASE,
                    "objectClass: applicationProcess",
                    "objectClass: simpleSecurityObject",
                    "cn: phone",
                    "userPassword: 4826");
        }
        try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_PIN_ENTRY", "cn=phone"))) {
            LdapDirectory directory = adapter.directory();
            assertThat(directory.keepsPins()).isTrue();
            assertThat(directory.findByPersonalNumber("7301"))
                    .map(Person::login)
                    .contains("phoning");
            assertThat(directory.signInByPin("phoning", "4826")).isNotInstanceOf(SignIn.WrongCredentials.class);
            assertThat(directory.signInByPin("phoning", "phoning")).isEqualTo(new SignIn.WrongCredentials());
            assertThat(directory.signInByPin("awa", "awa")).isEqualTo(new SignIn.WrongCredentials());
            assertThat(directory.signInByPin("phoning", "")).isEqualTo(new SignIn.WrongCredentials());
            for (int i = 0; i < 30; i++) {
                directory.signInByPin("phoning", "1599");
            }
            assertThat(directory.signInByPin("phoning", "4826")).isEqualTo(new SignIn.AccountLocked());
            assertThat(directory.signIn("phoning", "phoning")).isNotInstanceOf(SignIn.AccountLocked.class);
        }
    }

    @Test
    void whoIsBlockedByAnAdministratorShouldHaveNoRole() throws Exception {
        addPerson("blocked", "blocked", "employeeNumber: 7302");
        change("blocked", new Modification(ModificationType.ADD, "pwdAccountLockedTime", "000001010000Z"));
        try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_EMPLOYEES", "*"))) {
            assertThat(adapter.directory().find("awa"))
                    .hasValueSatisfying(awa -> assertThat(awa.roles()).contains(Role.EMPLOYEE));
            assertThat(adapter.directory().findByPersonalNumber("7302"))
                    .hasValueSatisfying(blocked -> assertThat(blocked.roles()).isEmpty());
            assertThat(adapter.directory().findByPersonalNumber("7302*")).isEmpty();
        }
    }

    @Test
    void signInShouldSayExpiredWhenThePasswordIsTooOld() throws Exception {
        addPolicy("aging", "pwdMaxAge: 1");
        addPerson(
                "expired",
                "expired",
                "pwdPolicySubentry: cn=aging,dc=example,dc=org",
                "pwdChangedTime: 20250101000000Z");
        try (Adapter adapter = adapter(Map.of())) {
            assertThat(adapter.directory().signIn("expired", "expired")).isEqualTo(new SignIn.PasswordExpired());
            assertThat(adapter.directory().signIn("expired", "wrong")).isEqualTo(new SignIn.WrongCredentials());
        }
    }

    @Test
    void signInShouldSayExpiredWhenThePasswordWasResetAndGoOnAsTheServiceAccount() throws Exception {
        addPerson("reset", "reset");
        change("reset", new Modification(ModificationType.REPLACE, "pwdReset", "TRUE"));
        try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_CONNECTIONS", "1"))) {
            assertThat(adapter.directory().signIn("reset", "reset")).isEqualTo(new SignIn.PasswordExpired());
            assertThat(adapter.directory().find("awa")).isPresent();
        }
    }

    @Test
    void signInShouldRefuseSomebodyInNoGroup() throws Exception {
        addPerson("guest", "guest");
        try (Adapter adapter = adapter(Map.of())) {
            assertThat(adapter.directory().signIn("guest", "guest")).isEqualTo(new SignIn.NotAllowed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void tlsShouldServeUnderTheNamesOfTheCertificate(String host) {
        for (String url : List.of(server.url(), server.tlsUrl())) {
            assertServes(url.replace("127.0.0.1", host));
        }
    }

    private static void assertServes(String url) {
        try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_URL", url))) {
            assertThat(adapter.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aCertificateOfNobodyTrustedShouldBeRefused() {
        for (String url : List.of(server.url(), server.tlsUrl())) {
            try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_URL", url, "PALABRE_LDAP_TRUST", ""))) {
                assertThatThrownBy(() -> adapter.directory().find("awa")).isInstanceOf(ServiceUnavailable.class);
            }
        }
    }

    @Test
    void aCertificateOfAnotherNameShouldBeRefused() {
        try (OpenLdapServer other = OpenLdapServer.start("dns:other.example.org")) {
            for (String url : List.of(
                    other.url(),
                    other.tlsUrl(),
                    other.url().replace("127.0.0.1", "localhost"),
                    other.tlsUrl().replace("127.0.0.1", "localhost"))) {
                try (Adapter adapter = adapter(Map.of(
                        "PALABRE_LDAP_URL",
                        url,
                        "PALABRE_LDAP_TRUST",
                        other.certificate().toString()))) {
                    assertThatThrownBy(() -> adapter.directory().find("awa")).isInstanceOf(ServiceUnavailable.class);
                }
            }
        }
    }

    @Test
    void theSecondServerShouldServeWhenTheFirstIsDead() {
        try (Adapter adapter = adapter(Map.of("PALABRE_LDAP_URL", "ldap://127.0.0.1:1," + server.url()))) {
            assertThat(adapter.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aRestartShouldNotBeNoticed() {
        try (Adapter adapter = adapter(Map.of())) {
            assertThat(adapter.directory().find("awa")).isPresent();
            server.stop();
            server.resume();
            assertThat(adapter.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aStoppedServerShouldBeUsedAgainWhenItIsBack() {
        SteppingClock clock = new SteppingClock();
        try (Adapter adapter = adapter(Map.of(), clock)) {
            assertThat(adapter.directory().find("awa")).isPresent();
            server.stop();
            try {
                assertUnavailableInTime(adapter);
            } finally {
                server.resume();
            }
            clock.step(Duration.ofSeconds(2));
            assertThat(adapter.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aFrozenServerShouldCostABoundedTime() {
        SteppingClock clock = new SteppingClock();
        try (Adapter adapter = adapter(Map.of(), clock)) {
            assertThat(adapter.directory().find("awa")).isPresent();
            server.freeze();
            try {
                assertUnavailableInTime(adapter);
                clock.step(Duration.ofSeconds(2));
                assertUnavailableInTime(adapter);
            } finally {
                server.thaw();
            }
            clock.step(Duration.ofSeconds(2));
            assertThat(adapter.directory().find("awa")).isPresent();
        }
    }

    private static void assertUnavailableInTime(Adapter adapter) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> adapter.directory().signIn("awa", "awa")).isInstanceOf(ServiceUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }

    /** The adapter, closed by try. */
    private record Adapter(LdapDirectory directory) implements AutoCloseable {
        @Override
        public void close() {
            directory.close();
        }
    }

    private static Adapter adapter(Map<String, String> changed) {
        return adapter(changed, new SteppingClock());
    }

    private static Adapter adapter(Map<String, String> changed, Clock clock) {
        Map<String, String> settings = server.settings();
        settings.putAll(changed);
        return new Adapter(new LdapDirectory(
                LdapSettings.from(name -> Optional.ofNullable(settings.get(name))),
                clock,
                new NumberingPlans(Settings.of(Map.of()))));
    }

    private static Set<Role> roles(Adapter adapter, String login) {
        return ((SignIn.Accepted) adapter.directory().signIn(login, login))
                .person()
                .roles();
    }

    private static void addPerson(String login, String password, String... more) throws Exception {
        List<String> ldif = new ArrayList<>(List.of(
                "dn: " + dn(login),
                "objectClass: inetOrgPerson",
                "uid: " + login,
                "cn: " + login,
                "sn: " + login,
                "userPassword: " + password));
        ldif.addAll(List.of(more));
        addRelaxed(ldif);
    }

    private static void addPolicy(String name, String rule) throws Exception {
        addRelaxed(List.of(
                "dn: cn=" + name + ",dc=example,dc=org",
                "objectClass: device",
                "objectClass: pwdPolicy",
                "cn: " + name,
                "pwdAttribute: userPassword",
                rule));
    }

    /** The relax control lets the manager write times that the server keeps itself. */
    private static void addRelaxed(List<String> ldif) throws Exception {
        try (LDAPConnection manager = server.manager()) {
            var request = new AddRequest(ldif.toArray(String[]::new));
            request.addControl(new Control("1.3.6.1.4.1.4203.666.5.12", true));
            manager.add(request);
        }
    }

    private static void change(String login, Modification modification) throws Exception {
        try (LDAPConnection manager = server.manager()) {
            manager.modify(dn(login), modification);
        }
    }

    private static String dn(String login) {
        return "uid=" + login + ",ou=people,dc=example,dc=org";
    }
}
