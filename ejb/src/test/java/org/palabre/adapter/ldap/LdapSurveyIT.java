package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.directory.DirectoryReport;
import org.palabre.directory.DirectoryReport.Attribute;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Found;
import org.palabre.directory.DirectoryReport.Group;
import org.palabre.directory.DirectoryReport.Stage;
import org.palabre.directory.DirectoryReport.Step;
import org.palabre.directory.Person;
import org.palabre.shared.Role;
import org.palabre.testing.ldap.OpenLdapServer;

/** What an operator sees of a real OpenLDAP that is set up well, and badly. */
class LdapSurveyIT extends OnOpenLdap {
    @Test
    void surveyShouldShowTheEntryItsGroupsAndWhichOfThemGivesARole() {
        DirectoryReport report = survey(Map.of(), " Admin ");

        assertThat(report.steps()).extracting(Step::stage).containsExactly(Stage.CONNECT, Stage.FIND, Stage.GROUPS);
        assertThat(report.steps()).allSatisfy(step -> assertThat(step.fault()).isEmpty());
        Found found = report.found().orElseThrow();
        assertThat(found.dn()).isEqualTo("uid=admin,ou=people,dc=example,dc=org");
        assertThat(found.attributes())
                .contains(new Attribute("PALABRE_LDAP_MAIL", "mail", List.of("admin@example.org")))
                .contains(new Attribute("PALABRE_LDAP_MOBILE", "mobile", List.of()));
        assertThat(found.groups())
                .contains(new Group("cn=palabre-admins,ou=groups,dc=example,dc=org", true, Set.of(Role.ADMIN)));
        assertThat(found.person()).hasValueSatisfying(admin -> assertThat(admin.roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN));
    }

    @Test
    void groupsElsewhereShouldBeShownAndCountForNothing() {
        var elsewhere =
                Map.of("PALABRE_LDAP_GROUPS", "memberOf", "PALABRE_LDAP_GROUP_BASE", "ou=none,dc=example,dc=org");

        assertThat(survey(elsewhere, "awa").found().orElseThrow().groups())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.counts()).isFalse())
                .allSatisfy(group -> assertThat(group.roles()).isEmpty());
    }

    @Test
    void rolesOfEverybodyShouldBeToldApartFromThoseOfGroups() {
        Found found =
                survey(Map.of("PALABRE_LDAP_EMPLOYEES", "*"), "awa").found().orElseThrow();

        assertThat(found.byEverybody()).containsExactly(Role.EMPLOYEE);
        assertThat(found.groups()).allSatisfy(group -> assertThat(group.roles()).isEmpty());
    }

    @Test
    void whoIsBlockedShouldBeShownWithHisGroupsAndWithoutARole() throws Exception {
        change("paul", new Modification(ModificationType.REPLACE, "pwdAccountLockedTime", "000001010000Z"));
        Found found = survey(Map.of(), "paul").found().orElseThrow();

        assertThat(found.blocked()).isTrue();
        assertThat(found.groups()).isNotEmpty();
        assertThat(found.person().map(Person::roles)).contains(Set.of());
    }

    @Test
    void everyServerShouldBeTriedAndTheFirstThatAnswersAsked() {
        DirectoryReport report =
                survey(Map.of("PALABRE_LDAP_URL", "ldap://127.0.0.1:1," + server.url() + "," + server.tlsUrl()), "awa");

        assertThat(report.steps())
                .extracting(Step::fault)
                .startsWith(Optional.of(Fault.UNREACHABLE), Optional.empty(), Optional.empty());
        assertThat(report.steps().getFirst().subject()).isEqualTo("127.0.0.1:1 (StartTLS)");
        assertThat(report.steps().getFirst().detail()).startsWith("LDAP 91");
        assertThat(report.found()).isPresent();
    }

    @Test
    void eachFaultShouldBeToldByWhatItMostLikelyIs() {
        assertThat(fault(Map.of("PALABRE_LDAP_PASSWORD", "wr0ng"), "awa")).isEqualTo(Fault.ACCOUNT_REFUSED);
        assertThat(fault(Map.of("PALABRE_LDAP_TRUST", ""), "awa")).isEqualTo(Fault.CERTIFICATE);
        assertThat(fault(Map.of("PALABRE_LDAP_TRUST", "", "PALABRE_LDAP_URL", server.tlsUrl()), "awa"))
                .isEqualTo(Fault.CERTIFICATE);
        assertThat(fault(Map.of("PALABRE_LDAP_PEOPLE_BASE", "ou=none,dc=example,dc=org"), "awa"))
                .isEqualTo(Fault.NO_SUCH_BASE);
        assertThat(fault(Map.of(), "nobody")).isEqualTo(Fault.UNKNOWN_LOGIN);
        assertThat(fault(Map.of("PALABRE_LDAP_LOGIN", "objectClass"), "inetOrgPerson"))
                .isEqualTo(Fault.SEVERAL_ENTRIES);
        assertThat(fault(Map.of("PALABRE_LDAP_PIN_ENTRY", "cn=phone"), "awa")).isEqualTo(Fault.NO_PIN_ENTRY);
    }

    @Test
    void aServerThatSaysNothingShouldCostABoundedTime() {
        server.freeze();
        try {
            assertThat(fault(Map.of("PALABRE_LDAP_RESPONSE_TIMEOUT", "PT0.3S"), "awa"))
                    .isIn(Fault.SILENT, Fault.UNREACHABLE);
        } finally {
            server.thaw();
        }
    }

    @Test
    void presetsShouldServeARealServerAndASettingShouldWin() {
        assertThat(roles(Map.of("PALABRE_LDAP_PRESET", "openldap"))).contains(Role.ADMIN);
        assertThat(roles(Map.of("PALABRE_LDAP_PRESET", "389"))).contains(Role.ADMIN);
        assertThat(roles(Map.of(
                        "PALABRE_LDAP_PRESET", "active-directory",
                        "PALABRE_LDAP_PEOPLE_FILTER", "(objectClass=inetOrgPerson)",
                        "PALABRE_LDAP_LOGIN", "uid")))
                .contains(Role.ADMIN);
        assertThat(fault(Map.of("PALABRE_LDAP_PRESET", "active-directory"), "admin"))
                .isEqualTo(Fault.UNKNOWN_LOGIN);
    }

    private Set<Role> roles(Map<String, String> changed) {
        return survey(changed, "admin")
                .found()
                .flatMap(Found::person)
                .orElseThrow()
                .roles();
    }

    private Fault fault(Map<String, String> changed, String login) {
        DirectoryReport report = survey(changed, login);
        assertThat(report.toString()).doesNotContain("wr0ng").doesNotContain(OpenLdapServer.SERVICE_PASSWORD);
        return report.steps().getLast().fault().orElseThrow();
    }

    private DirectoryReport survey(Map<String, String> changed, String login) {
        Map<String, String> settings = settings(changed);
        return new LdapSurvey(LdapSettings.from(name -> Optional.ofNullable(settings.get(name))), Clock.systemUTC())
                .of(login);
    }
}
