package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/**
 * A session ends in the middle of a form: what was typed comes back after the sign-in, or is named, and nothing was
 * sent.
 */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class DraftIT {
    private final Palabre palabre;
    private final Console console;
    private final String monday = DateTimeFormatter.ofPattern("dd/MM/yyyy")
            .format(LocalDate.now().plusDays(40).with(DayOfWeek.MONDAY));
    private Page page;

    DraftIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @BeforeEach
    void open() {
        page = console.reading("paul", "en");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void aSeriesWithItsGuestsShouldComeBack() {
        palabre.as("paul").post("contacts", "{\"name\":\"Mariama Bah\",\"mail\":\"mariama@example.org\"}");
        ReservePage form = series();
        endSession();

        form.save();

        assertThat(page.locator(".note[role=status] b")).hasText("Votre connexion a expiré.");
        assertThat(page.locator("#kept")).isVisible();
        page.locator("#en").click();
        assertThat(page.locator(".note[role=status] b")).hasText("You have been signed out.");
        signIn("paul");
        assertThat(page.locator("#restored")).containsText("What you had typed is back");
        assertThat(page.locator("#restored [data-lost]")).isHidden();
        assertThat(form.input("plannedStart")).hasValue(monday + " 09:30");
        assertThat(page.locator("[id='form:repeats']")).hasValue("WEEKLY");
        assertThat(page.locator("[id='form:weekdays'] input[value=THURSDAY]")).isChecked();
        assertThat(form.input("count")).hasValue("4");
        assertThat(page.locator("[id='form:guests']")).hasValue("Fatou <fatou@example.org>");
        assertThat(page.locator("[id='form:chosen']")).containsText("Mariama Bah");
        assertThat(page.locator("[id='form:listenOnly'] input")).isChecked();
        assertThat(page.locator("[id='form:summary']")).containsText("4 dates");
        assertThat(reserved("Typed for long")).isZero();

        form.save();

        assertThat(page.locator("h1")).hasText("Typed for long");
        assertThat(page.locator("ul.guests li")).hasCount(2);
        assertThat(reserved("Typed for long")).isEqualTo(4);
    }

    /** A dialog is closed when its page opens again, and a secret is never kept. */
    @Test
    void whatDoesNotComeBackShouldBeNamed() {
        ContactsPage.open(console, page).startAdding().fill("name", "Ibrahima Sarr");
        endSession();
        page.locator("[id='editing:save']").click();
        signIn("paul");

        assertThat(page.locator("#restored [data-lost]"))
                .containsText(Pattern.compile("did not come back.*Name", Pattern.DOTALL));
        assertThat(page.locator("#restored [data-back]")).isHidden();
    }

    @Test
    void somebodyElseShouldSeeNothingOfIt() {
        ReservePage form = ReservePage.open(console, page).name("Not for others");
        endSession();
        form.save();

        signIn("fatou");

        assertThat(form.input("name")).hasValue("");
        assertThat(page.locator("#restored")).isHidden();
        Object kept = page.evaluate("sessionStorage.getItem('palabre.draft')");
        assertThat(kept).isNull();
    }

    private ReservePage series() {
        ReservePage form =
                ReservePage.open(console, page).name("Typed for long").onADate();
        form.type("plannedStart", monday + " 09:30");
        page.locator("[id='form:repeats']").selectOption("WEEKLY");
        page.locator("label[for='form:weekdays:0']").click();
        page.locator("[id='form:weekdays'] input[value=MONDAY]:checked").waitFor(attached());
        page.locator("label[for='form:weekdays:3']").click();
        form.type("count", "4");
        page.locator("[id='form:guests']").fill("Fatou <fatou@example.org>");
        page.locator("[id='form:found_input']").pressSequentially("Maria");
        page.locator(".guest-panel tr", new Page.LocatorOptions().setHasText("Mariama Bah"))
                .click();
        page.locator("[id='form:chosen'] li").waitFor();
        return form.toggle("listenOnly");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    /** As if an hour had passed: the browser still has the id. */
    private void endSession() {
        page.context()
                .addCookies(
                        List.of(new Cookie("JSESSIONID", "of-a-session-that-is-over").setUrl(console.address("/"))));
    }

    private void signIn(String login) {
        page.waitForURL(url -> url.contains("login.xhtml"));
        page.locator("[id='login:user']").fill(login);
        page.locator("[id='login:password']").fill(login);
        page.locator("[id='login:submit']").click();
        page.waitForURL(url -> !url.contains("login.xhtml"));
    }

    private int reserved(String name) {
        return palabre.as("paul")
                .get("conferences?q=" + name.replace(" ", "%20"))
                .json()
                .getInt("total");
    }
}
