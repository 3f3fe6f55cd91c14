package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Employee;

/** An operator sees what the directory says of somebody, and why they may or may not use Palabre. */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class DirectoryPageIT {
    private final Palabre palabre;
    private final Console console;

    DirectoryPageIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void thePageShouldShowEachStepAndWhichGroupGivesTheRole() {
        Page page = open("en");
        test(page, "admin", "");

        assertThat(page.locator(".check-verdict")).containsText("This person may use Palabre");
        assertThat(page.locator(".check-verdict")).containsText("Administrator — by the group cn=palabre-admins,");
        assertThat(page.locator(".checks li")).hasCount(3);
        assertThat(page.locator(".checks .chip-success")).hasCount(3);
        assertThat(page.locator(".check-time").first()).containsText(" ms");
        assertThat(page.locator(".check-dn")).hasText("uid=admin,ou=people,dc=example,dc=org");
        assertThat(fact(page, "PALABRE_LDAP_MAIL")).containsText("admin@example.org");
        assertThat(fact(page, "PALABRE_LDAP_MOBILE")).containsText("missing");
    }

    @Test
    void aPasswordShouldBeTriedAndShownNowhere() {
        Employee employee = Employee.of(palabre);
        Page page = open("en");
        test(page, employee.login(), "n0t this");
        assertThat(page.locator(".checks li").last()).containsText("The password is wrong.");
        assertThat(page.locator("[id='check:password']")).hasValue("");
        assertThat(page.content()).doesNotContain("n0t this");

        test(page, employee.login(), employee.login());
        assertThat(page.locator(".checks .chip-success")).hasCount(4);
        assertThat(fact(page, "Phone PIN")).containsText("set");
        assertThat(palabre.log()).doesNotContain("n0t this");
    }

    @Test
    void whoMayNotShouldBeToldWhy() {
        Employee leaver = Employee.of(palabre);
        leaver.leavesTheGroup();
        Employee blocked = Employee.of(palabre);
        blocked.isBlocked();
        Page page = open("fr");

        test(page, leaver.login(), "");
        assertThat(page.locator(".check-verdict")).containsText("Cette personne n’a aucun rôle");
        test(page, blocked.login(), "");
        assertThat(page.locator(".check-verdict")).containsText("bloquée dans l’annuaire");
        test(page, "personne", "");
        assertThat(page.locator(".check-verdict")).containsText("n’a pas été trouvée");
        assertThat(page.locator(".checks .chip-danger")).hasCount(1);
        assertThat(page.locator(".checks li").last()).containsText("Aucune personne n’a cet identifiant");
    }

    @Test
    void onlyOperatorsShouldSeeIt() {
        for (String login : new String[] {"fatou", "admin"}) {
            assertThat(console.open(console.reading(login, "en"), "/directory/check.xhtml")
                            .status())
                    .isEqualTo(403);
        }
    }

    private Page open(String language) {
        Page page = console.reading("operator", language);
        console.open(page, "/directory/check.xhtml");
        return page;
    }

    private static void test(Page page, String login, String password) {
        page.locator("[id='check:login']").fill(login);
        page.locator("[id='check:password']").fill(password);
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator("[id='check:test']")
                .click());
    }

    private static Locator fact(Page page, String words) {
        return page.locator(".check-facts > div").filter(new Locator.FilterOptions().setHasText(words));
    }
}
