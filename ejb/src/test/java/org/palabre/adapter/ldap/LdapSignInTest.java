package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;

/** Who may sign in, and what the directory says of them. */
class LdapSignInTest extends OnDemoDirectory {
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
                        "",
                        Set.of(Role.EMPLOYEE))));
    }

    @Test
    void shouldTellTheNumberThatCalledPeopleSeeWhereThereIsAnAttribute() throws Exception {
        add(
                "uid=binta," + PEOPLE,
                "uid: binta",
                "cn: Binta Fall",
                "sn: Fall",
                "facsimileTelephoneNumber: +33 1 72 93 95 95");
        assertThat(directory.find("binta").orElseThrow().outgoing()).isEmpty();
        set("PALABRE_LDAP_OUTGOING", "facsimileTelephoneNumber");
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
    @CsvSource({"awa,paul", "nobody,nobody", "*,awa", "a*,awa", "awa)(uid=*,awa", "'awa\u0000',awa", "'',awa", "awa,''"
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
        addOtherAwa();
        assertThat(directory.signIn("awa", "awa")).isEqualTo(new SignIn.WrongCredentials());
    }

    @Test
    void shouldNotAllowSomebodyInNoGroup() throws Exception {
        addGuest();
        assertThat(directory.signIn("guest", "guest")).isEqualTo(new SignIn.NotAllowed());
        assertThat(directory.signIn("guest", "wrong")).isEqualTo(new SignIn.WrongCredentials());
    }

    @Test
    void shouldAllowEverybodyWhereTheOperatorSaysSo() throws Exception {
        set("PALABRE_LDAP_EMPLOYEES", "*");
        addGuest();
        assertThat(roles("guest")).containsExactly(Role.EMPLOYEE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "everybody"})
    void shouldAllowEverybodyWhereReservingIsOpenToThem(String by) throws Exception {
        set("PALABRE_RESERVE_BY", by);
        addGuest();
        assertThat(roles("guest")).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void shouldKnowALoginAlsoWhereTwoEntriesHaveIt() throws Exception {
        addOtherAwa();
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
        set("PALABRE_LDAP_GROUP_BASE", "ou=groups,dc=example,dc=org");
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
        set("PALABRE_LDAP_PASSWORD", "wrong");
        assertThatThrownBy(() -> directory.signIn("awa", "awa")).isInstanceOf(ServiceUnavailable.class);
    }

    private Set<Role> roles(String login) {
        return ((SignIn.Accepted) directory.signIn(login, login)).person().roles();
    }

    /** Somebody in no group. */
    private void addGuest() throws Exception {
        add("uid=guest," + PEOPLE, "uid: guest", "cn: Guest", "sn: Guest", "userPassword: guest");
    }

    private void addOtherAwa() throws Exception {
        add("cn=Other," + PEOPLE, "cn: Other", "sn: Other", "uid: awa", "userPassword: awa");
    }
}
