package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** An operator changes what messages say, and back (S114). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class TemplatesPageIT {
    private static final String SUBJECT = "/template/edit.xhtml?occasion=INVITED&language=fr&part=SUBJECT";
    private static final String HTML = "/template/edit.xhtml?occasion=INVITED&language=fr&part=HTML";

    private final Palabre palabre;
    private final Console console;
    private Page page;

    TemplatesPageIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @BeforeEach
    void signIn() {
        forget();
        page = console.reading("operator", "en");
    }

    @AfterAll
    void close() {
        forget();
        console.close();
    }

    private void forget() {
        palabre.sql("delete from message_template");
    }

    @Test
    void aChangeShouldBeListedAndGoneWhenItIsReset() {
        console.open(page, "/template/templates.xhtml");
        page.locator("label[for='list:language:0']").click();
        page.locator("a[href*='language=fr'][aria-label='Invitation, Subject: Original text']")
                .click();
        write("Venez : {{name}}").press("save");
        assertThat(page.locator("#messages")).containsText("The template is saved");
        assertThat(page.locator("pre.message")).hasText("Venez : Comité de direction");

        console.open(page, "/template/templates.xhtml");
        page.locator("label[for='list:language:0']").click();
        page.locator("a[href*='language=fr'][aria-label='Invitation, Subject: Changed']")
                .click();
        assertThat(content()).hasValue("Venez : {{name}}");
        assertThat(page.locator("[id='form:state']")).containsText("by operator");

        press("reset");
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("The original text is used again");
        assertThat(content()).hasValue(Pattern.compile("Invitation.*"));
        assertThat(page.locator("[id='form:reset']")).hasCount(0);
    }

    @Test
    void everyFaultShouldBeToldWithItsLineAndNothingKept() {
        console.open(page, SUBJECT);
        write("Bonjour\n{{nobody}}\n{{nothing}}").press("save");

        assertThat(page.locator("[id='form:faults']")).containsText("nobody, line 2");
        assertThat(page.locator("[id='form:faults']")).containsText("nothing, line 3");
        assertThat(page.locator("[id='form:look']")).containsText("does not work yet");
        assertThat(content()).hasValue("Bonjour\n{{nobody}}\n{{nothing}}");

        write("{{#date}}open").press("check");
        assertThat(page.locator("[id='form:faults']")).containsText("Line 1");
        console.open(page, SUBJECT);
        assertThat(content()).hasValue(Pattern.compile("Invitation.*"));
    }

    @Test
    void whatAnotherOperatorSavedShouldNotBeLostUnseen() {
        console.open(page, SUBJECT);
        Page other = console.reading("operator", "en");
        console.open(other, SUBJECT);
        other.locator("[id='form:content']").fill("Autre : {{name}}");
        other.locator("[id='form:save']").click();
        assertThat(other.locator("#messages")).containsText("The template is saved");

        write("Venez : {{name}}").press("save");
        assertThat(page.locator("[id='form:faults']")).containsText("Another operator changed this template");
        assertThat(content()).hasValue("Venez : {{name}}");
        press("save");
        assertThat(page.locator("#messages")).containsText("The template is saved");
    }

    @Test
    void aPageShouldBeShownWithoutRights() {
        console.open(page, HTML);
        assertThat(page.frameLocator("iframe.mail").locator("body")).containsText("Comité de direction");

        write("<h1>{{name}}</h1><script>parent.document.title = 'taken over'</script>")
                .press("check");

        assertThat(page.frameLocator("iframe.mail").locator("h1")).hasText("Comité de direction");
        assertThat(page).hasTitle("Change a template · Palabre");
    }

    @Test
    void aNameShouldBePutWhereTheCursorIs() {
        console.open(page, SUBJECT);
        content().fill("Salle ");
        page.locator("button.name:text-is('number')").click();
        page.locator("button.name:text-is('repeats')").click();
        page.keyboard().type("toutes");
        assertThat(content()).hasValue("Salle {{number}}{{#repeats}}toutes{{/repeats}}");

        press("check");
        assertThat(page.locator("pre.message")).hasText("Salle 71234567toutes");
    }

    @Test
    void onlyOperatorsShouldComeHere() {
        Page admin = console.reading("admin", "en");
        for (String path : new String[] {"/template/templates.xhtml", SUBJECT}) {
            assertThat(console.open(admin, path).status()).as(path).isEqualTo(403);
        }
        assertThat(console.open(page, SUBJECT.replace("INVITED", "NONSENSE")).status())
                .isEqualTo(404);
    }

    private TemplatesPageIT write(String text) {
        content().fill(text);
        return this;
    }

    private void press(String button) {
        page.locator("[id='form:" + button + "']").click();
    }

    private Locator content() {
        return page.locator("[id='form:content']");
    }
}
