package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;
import org.palabre.testing.ldap.OpenLdapServer;

/** Roles, passwords and PINs on a real OpenLDAP, configured as docs/directory.md says. */
class LdapSignInIT extends OnOpenLdap {
    @ParameterizedTest
    @ValueSource(strings = {"memberOf", "search"})
    void rolesShouldComeFromEitherWayOfFindingGroups(String groups) {
        try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_GROUPS", groups))) {
            assertThat(roles(opened, "admin")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
            assertThat(roles(opened, "operator")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.OPERATOR);
            assertThat(roles(opened, "awa")).containsExactly(Role.EMPLOYEE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberOf", "search"})
    void rolesShouldFollowTheWholeNameOfAGroup(String groups) {
        try (OpenedDirectory opened = open(Map.of(
                "PALABRE_LDAP_GROUPS",
                groups,
                "PALABRE_LDAP_ADMINS",
                "CN=palabre-operators, OU=groups, DC=example, DC=org; cn=none,dc=example,dc=org"))) {
            assertThat(roles(opened, "operator")).contains(Role.ADMIN);
            assertThat(roles(opened, "admin")).doesNotContain(Role.ADMIN);
        }
    }

    @Test
    void whoIsBlockedByAnAdministratorShouldHaveNoRole() throws Exception {
        addPerson("blocked", "blocked", "employeeNumber: 7302");
        change("blocked", new Modification(ModificationType.ADD, "pwdAccountLockedTime", "000001010000Z"));
        try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_EMPLOYEES", "*"))) {
            assertThat(opened.directory().find("awa"))
                    .hasValueSatisfying(awa -> assertThat(awa.roles()).contains(Role.EMPLOYEE));
            assertThat(opened.directory().findByPersonalNumber("7302"))
                    .hasValueSatisfying(blocked -> assertThat(blocked.roles()).isEmpty());
            assertThat(opened.directory().findByPersonalNumber("7302*")).isEmpty();
        }
    }

    @Test
    void signInShouldRefuseSomebodyInNoGroup() throws Exception {
        addPerson("guest", "guest");
        try (OpenedDirectory opened = open(Map.of())) {
            assertThat(opened.directory().signIn("guest", "guest")).isEqualTo(new SignIn.NotAllowed());
        }
    }

    /** The server finds an entry by spellings that nobody thinks of. */
    @ParameterizedTest
    @ValueSource(strings = {"awa", "AWA", "ªwª", "awa\u00a0", "ａｗａ"})
    void accountShouldBeThatOfTheEntryHoweverItIsFound(String spelling) {
        try (OpenedDirectory opened = open(Map.of())) {
            assertThat(opened.directory().account(spelling)).contains("awa");
            assertThat(opened.directory().account("nobody")).isEmpty();
        }
    }

    @Test
    void signInShouldSayLockedAfterTooManyWrongPasswords() throws Exception {
        addPerson("locked", "locked");
        try (OpenedDirectory opened = open(Map.of())) {
            for (int i = 0; i < 30; i++) {
                assertThat(opened.directory().signIn("locked", "wrong" + i)).isEqualTo(new SignIn.WrongCredentials());
            }
            assertThat(opened.directory().signIn("locked", "locked")).isEqualTo(new SignIn.AccountLocked());
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
        try (OpenedDirectory opened = open(Map.of())) {
            assertThat(opened.directory().signIn("expired", "expired")).isEqualTo(new SignIn.PasswordExpired());
            assertThat(opened.directory().signIn("expired", "wrong")).isEqualTo(new SignIn.WrongCredentials());
        }
    }

    @Test
    void signInShouldSayExpiredWhenThePasswordWasResetAndGoOnAsTheServiceAccount() throws Exception {
        addPerson("reset", "reset");
        change("reset", new Modification(ModificationType.REPLACE, "pwdReset", "TRUE"));
        try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_CONNECTIONS", "1"))) {
            assertThat(opened.directory().signIn("reset", "reset")).isEqualTo(new SignIn.PasswordExpired());
            assertThat(opened.directory().find("awa")).isPresent();
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
        try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_PIN_ENTRY", "cn=phone"))) {
            LdapDirectory directory = opened.directory();
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

    private static Set<Role> roles(OpenedDirectory opened, String login) {
        return ((SignIn.Accepted) opened.directory().signIn(login, login))
                .person()
                .roles();
    }

    private void addPolicy(String name, String rule) throws Exception {
        addRelaxed(List.of(
                "dn: cn=" + name + ",dc=example,dc=org",
                "objectClass: device",
                "objectClass: pwdPolicy",
                "cn: " + name,
                "pwdAttribute: userPassword",
                rule));
    }
}
