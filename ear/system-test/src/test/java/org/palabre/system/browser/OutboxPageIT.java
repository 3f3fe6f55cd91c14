package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.testing.Await;

/** What goes out is seen, found, sent again and taken back. */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class OutboxPageIT {
    private final Palabre palabre;
    private final Console console;
    private final Letters letters;

    OutboxPageIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
        letters = new Letters(palabre, "fatou");
    }

    @BeforeEach
    void forget() {
        letters.forget();
    }

    @AfterAll
    void close() {
        letters.forget();
        console.close();
    }

    @Test
    void oneShouldBeFoundByItsStateAndByItsWords() {
        letters.mail("paul@example.org", "Invitation: budget", "<p>x</p>", "SENT");
        letters.mail("gone@example.org", "Invitation: report", "<p>x</p>", "DEAD");
        Page page = open("fatou");

        assertThat(rows(page)).hasCount(2);
        assertThat(row(page, "report")).containsText("Given up");
        assertThat(row(page, "report")).containsText("550 5.1.1");
        page.locator("label:has-text('Sent (1)')").click();
        assertThat(rows(page)).hasCount(1);
        assertThat(row(page, "budget")).hasCount(1);

        page.locator("label:has-text('All (2)')").click();
        assertThat(rows(page)).hasCount(2);
        page.locator("[id='list:search']").fill("GONE@");
        assertThat(rows(page)).hasCount(1);
        assertThat(row(page, "report")).hasCount(1);
    }

    @Test
    void othersMessagesShouldBeTheAdminsToSeeOnly() {
        long id = letters.mail("paul@example.org", "Awa alone", "<p>x</p>", "SENT");

        assertThat(row(open("admin"), "Awa alone")).hasCount(1);
        Page paul = open("paul");
        assertThat(row(paul, "Awa alone")).hasCount(0);
        assertThat(console.open(paul, "/outbox/html/" + id).status()).isEqualTo(404);
        assertThat(palabre.as("paul").get("outbox/" + id).status()).isEqualTo(404);
        assertThat(palabre.as("paul").post("outbox/" + id + "/send-again", "").status())
                .isEqualTo(404);
    }

    @Test
    void aMailShouldBeShownWithoutRights() {
        long id = letters.mail(
                "paul@example.org",
                "With a script",
                "<h1>Bonjour</h1><script>parent.document.title = 'taken over'</script>"
                        + "<img src='x' onerror=\"document.body.textContent = 'ran'\">",
                "SENT");
        Page page = open("fatou");

        row(page, "With a script").locator(".row-link").click();

        assertThat(page.frameLocator("iframe.mail").locator("h1")).hasText("Bonjour");
        assertThat(page).hasTitle("Messages · Palabre");
        assertThat(page.locator("#preview")).containsText("paul@example.org");
        var answer = console.open(page, "/outbox/html/" + id);
        assertThat(answer.headerValue("Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src");
    }

    @Test
    void aShortMessageShouldShowItsParts() {
        letters.text("+33639981002", "Réunion à 14 h 30, code 3506 2814. ".repeat(6), "DELIVERED");
        Page page = open("fatou");

        row(page, "14 h 30").locator(".row-link").click();

        assertThat(page.locator("#preview")).containsText("2 parts");
        assertThat(page.locator("#preview pre")).containsText("code 3506 2814");
    }

    @Test
    void whatWaitsShouldBeTakenBackAndSentAgain() {
        letters.mail("too.early@example.org", "Too early", "<p>x</p>", "WAITING");
        Page page = open("fatou");

        press(page, "withdraw");
        assertThat(page.locator("#confirm")).containsText("Tick some messages first");
        page.keyboard().press("Escape");

        tick(page, "Too early");
        press(page, "withdraw");
        page.locator("[id='confirmation:yes']").click();
        assertThat(row(page, "Too early")).containsText("Withdrawn");
        assertThat(page.locator("#messages")).containsText("1 message was withdrawn.");

        tick(page, "Too early");
        press(page, "again");
        page.locator("[id='confirmation:yes']").click();
        assertThat(row(page, "Too early")).containsText("Sent");
        assertThat(page.locator("#messages")).containsText("1 message goes out again.");
        Await.until(
                "it has arrived",
                Console.SOON,
                () -> palabre.post().mailsTo("too.early@example.org").size() == 1);
    }

    @Test
    void whatOthersDoShouldShowByItselfAndLeaveTheTicks() {
        long one = letters.mail("paul@example.org", "First", "<p>x</p>", "WAITING");
        letters.mail("paul@example.org", "Second", "<p>x</p>", "SENT");
        Page page = console.reading("fatou", "en");
        page.waitForWebSocket(() -> console.open(page, "/outbox/outbox.xhtml"));
        tick(page, "Second");

        assertThat(palabre.as("admin").post("outbox/" + one + "/withdraw", "").status())
                .isEqualTo(202);

        assertThat(row(page, "First")).containsText("Withdrawn");
        assertThat(row(page, "Second")).hasAttribute("aria-selected", "true");
        assertThat(palabre.as("admin").post("outbox/" + one + "/withdraw", "").status())
                .isEqualTo(409);
    }

    /** The list that comes was asked for before. */
    @Test
    void whatIsTickedWhileTheListIsOnItsWayShouldStayTicked() {
        letters.mail("paul@example.org", "Early", "<p>x</p>", "SENT");
        letters.mail("paul@example.org", "Late", "<p>x</p>", "SENT");
        Page page = open("fatou");
        tick(page, "Early");
        var held = new CompletableFuture<Route>();
        page.route("**/outbox/outbox.xhtml", route -> {
            if (!held.complete(route)) {
                route.resume();
            }
        });
        page.evaluate("void palabreRefresh()");
        page.waitForCondition(held::isDone);
        tick(page, "Early");
        tick(page, "Late");

        page.waitForResponse("**/outbox/outbox.xhtml", () -> held.join().resume());

        assertThat(row(page, "Late")).hasAttribute("aria-selected", "true");
        assertThat(row(page, "Early")).hasAttribute("aria-selected", "false");
        press(page, "again");
        assertThat(page.locator("[id='confirmation:yes']")).isVisible();
    }

    private Page open(String login) {
        Page page = console.reading(login, "en");
        console.open(page, "/outbox/outbox.xhtml");
        return page;
    }

    private static void press(Page page, String button) {
        page.locator("[id='list:" + button + "']").click();
        page.locator("#confirm").waitFor();
    }

    private static void tick(Page page, String words) {
        row(page, words).locator(".ui-chkbox-box").click();
    }

    private static Locator rows(Page page) {
        return new ConferenceList(page).rows();
    }

    private static Locator row(Page page, String words) {
        return new ConferenceList(page).row(words);
    }
}
