package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** An operator defines packages, and whoever reserves picks one (P4). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class PackagesPageIT {
    private final Palabre palabre;
    private final Console console;

    PackagesPageIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @BeforeEach
    @AfterAll
    void forget() {
        palabre.sql("delete from conference_package");
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void packagesShouldBeAddedChangedMovedAndRemoved() {
        Page page = open("operator");
        assertThat(page.locator("#list\\:all")).containsText("No packages");
        add(page, "Point", "Stand-up");
        add(page, "Comité", "Committee");
        assertThat(names(page)).hasText(new String[] {"Stand-up", "Committee"});

        names(page).last().click();
        // the form keeps what was added last until the answer is there: only the open dialog shows what is edited
        page.locator("#editor").waitFor();
        assertThat(input(page, "nameFr")).hasValue("Comité");
        input(page, "durationMinutes").fill("95");
        save(page);
        assertThat(row(page, "Committee")).containsText("1 h 35");

        row(page, "Committee").locator("[aria-label='Move up: Committee']").click();
        assertThat(names(page)).hasText(new String[] {"Committee", "Stand-up"});

        row(page, "Stand-up").locator(".act-remove").click();
        assertThat(page.locator(".ui-confirm-dialog")).containsText("Delete the package Stand-up?");
        page.locator(".ui-confirmdialog-no").click();
        assertThat(names(page)).hasCount(2);
        row(page, "Stand-up").locator(".act-remove").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(names(page)).hasText(new String[] {"Committee"});
    }

    /** Somebody else has taken another one away since the list was shown. */
    @Test
    void thePackageThatIsNamedShouldBeRemoved() {
        long standard = define("Standard", "Standard", 60, 10);
        define("Grand", "Big", 120, 40);
        define("Petit", "Small", 15, 3);
        Page page = open("operator");
        assertThat(palabre.as("operator").delete("packages/" + standard).status())
                .isEqualTo(204);
        page.locator("[id='list:add']").click();
        page.locator("#editor").waitFor();
        page.keyboard().press("Escape");

        row(page, "Big").locator(".act-remove").click();
        assertThat(page.locator(".ui-confirm-dialog")).containsText("Delete the package Big?");
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(names(page)).hasText(new String[] {"Small"});
    }

    /** The dialog gives it to its first field a moment after it has opened. */
    @Test
    void theCursorShouldStayInTheFieldInWhichSomebodyTypes() {
        Page page = open("operator");
        page.locator("[id='list:add']").click();
        assertThat(input(page, "nameFr")).isFocused();

        page.evaluate("PF('editor').applyFocus()");
        input(page, "durationMinutes").focus();
        page.waitForTimeout(200);

        assertThat(input(page, "durationMinutes")).isFocused();
    }

    @Test
    void aFaultShouldStandAtItsFieldAndKeepTheDialog() {
        Page page = open("operator");
        page.locator("[id='list:add']").click();
        input(page, "nameFr").fill("Point");
        page.locator("[id='editing:save']").click();
        assertThat(fault(page, "nameEn")).hasText("This field is required.");

        input(page, "nameEn").fill("Stand-up");
        input(page, "durationMinutes").fill("5000");
        page.locator("[id='editing:save']").click();
        assertThat(fault(page, "durationMinutes")).containsText("Choose a value from 1 to");
        assertThat(input(page, "durationMinutes")).hasValue("5000");
        assertThat(input(page, "nameFr")).hasValue("Point");
    }

    @Test
    void pickingOneShouldFillTheFormAndLeaveTheRest() {
        define("Court", "Short", 15, 3);
        ReservePage form = ReservePage.open(console, console.reading("fatou", "en"));
        assertThat(form.page().locator(".offer")).hasCount(0);
        define("Long", "Long one", 240, 40);

        form = ReservePage.open(console, form.page()).name("With a package");
        form.page().locator(".offer:has-text('Long one')").click();

        assertThat(form.input("durationMinutes")).hasValue("240");
        assertThat(form.input("maxParticipants")).hasValue("40");
        assertThat(form.input("name")).hasValue("With a package");
        form.save();
        assertThat(form.page().locator("dl.facts").last()).containsText("40 seats");
    }

    @Test
    void onlyOperatorsShouldDefineThem() {
        Stream.of("fatou", "admin").forEach(login -> {
            Page page = console.reading(login, "en");
            assertThat(console.open(page, "/tariff/packages.xhtml").status()).isEqualTo(403);
            assertThat(palabre.as(login)
                            .post("packages", "{\"nameFr\":\"x\",\"nameEn\":\"x\"}")
                            .status())
                    .isEqualTo(403);
        });
    }

    @Test
    void aChangeOnAnOldVersionShouldBeRefused() {
        long id = define("Court", "Short", 15, 3);
        String change = "{\"nameFr\":\"Court\",\"nameEn\":\"Short\",\"durationMinutes\":20,\"version\":0}";
        assertThat(palabre.as("operator").put("packages/" + id, change).status())
                .isEqualTo(200);
        assertThat(palabre.as("operator").put("packages/" + id, change).status())
                .isEqualTo(409);
        assertThat(palabre.as("operator")
                        .put("packages/" + id, change.replace(",\"version\":0", ""))
                        .status())
                .isEqualTo(200);
        assertThat(palabre.as("operator").delete("packages/" + id).status()).isEqualTo(204);
        assertThat(palabre.as("operator").delete("packages/" + id).status()).isEqualTo(404);
    }

    private long define(String nameFr, String nameEn, int minutes, int people) {
        var answer = palabre.as("operator").post("packages", """
                        {"nameFr":"%s","nameEn":"%s","durationMinutes":%d,"maxParticipants":%d}""".formatted(nameFr, nameEn, minutes, people));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getInt("id");
    }

    private Page open(String login) {
        Page page = console.reading(login, "en");
        console.open(page, "/tariff/packages.xhtml");
        return page;
    }

    private static void add(Page page, String nameFr, String nameEn) {
        page.locator("[id='list:add']").click();
        input(page, "nameFr").fill(nameFr);
        input(page, "nameEn").fill(nameEn);
        save(page);
        row(page, nameEn).waitFor();
    }

    private static void save(Page page) {
        page.locator("[id='editing:save']").click();
        page.locator("#editor").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static Locator input(Page page, String field) {
        return page.locator("[id='editing:" + field + "_input'], input[id='editing:" + field + "']")
                .first();
    }

    private static Locator fault(Page page, String field) {
        return page.locator(".field:has([id='editing:" + field + "']) .ui-message-error");
    }

    private static Locator names(Page page) {
        return new ConferenceList(page).names();
    }

    private static Locator row(Page page, String words) {
        return new ConferenceList(page).row(words);
    }
}
