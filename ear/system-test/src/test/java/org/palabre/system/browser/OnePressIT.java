package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
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
 * What is asked for with a button is done once: pressed twice, sent twice, tried again after a lost answer, or from a
 * page one comes back to.
 */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class OnePressIT {
    /**
     * Sends the form as the browser does, but all of them at once and past the buttons; answers the pages they lead to.
     */
    private static final String POSTS = """
            async ([press, times]) => {
              const body = new URLSearchParams(new FormData(document.getElementById('form')));
              const ajax = { ajax: 'true', execute: '@all', render: 'form' };
              Object.entries(ajax).forEach(([name, value]) => body.set('jakarta.faces.partial.' + name, value));
              body.set('jakarta.faces.source', 'form:save');
              body.set('form:save', 'form:save');
              if (press) body.set('press', press);
              const post = async () => {
                const answer = await fetch(location, { method: 'POST', body, headers: { 'Faces-Request': 'partial/ajax' } });
                return (await answer.text()).match(/<redirect url="([^"]*)"/)?.[1] ?? '';
              };
              return Promise.all([...Array(times)].map(post));
            }""";

    private static final String AGAIN_AND_AGAIN =
            "save => { save.click(); for (let n = 0; n < 5; n++) { save.disabled = false; save.click(); } }";

    private final Palabre palabre;
    private final Console console;
    private Page page;

    OnePressIT(Palabre palabre) {
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

    /** The first click waits behind the field's request, and the others behind the first. */
    @Test
    void clicksWhileAFieldsRequestRunsShouldReserveOnce() {
        ReservePage form = ReservePage.open(console, page);
        form.input("name").fill("Clicked");
        Locator save = page.locator("[id='form:save']");

        Object disabled = save.evaluate("""
                save => {
                  document.getElementById('form:name').dispatchEvent(new Event('change', { bubbles: true }));
                  save.click();
                  const disabled = save.disabled;
                  save.disabled = false;
                  save.click();
                  setTimeout(() => { save.disabled = false; save.click(); }, 40);
                  return disabled;
                }""");

        assertThat(page.locator("h1")).hasText("Clicked");
        assertThat(disabled).isEqualTo(true);
        assertThat(reserved("Clicked")).isEqualTo(1);
    }

    @Test
    void onePressSentByManyAtOnceShouldBeDoneOnce() {
        ReservePage.open(console, page).input("name").fill("Sent by many");

        List<String> pages = posts("7", 20);
        List<String> again = posts("7", 1);

        assertThat(reserved("Sent by many")).isEqualTo(1);
        assertThat(pages).anyMatch(Predicate.not(String::isEmpty));
        assertThat(pages).filteredOn(Predicate.not(String::isEmpty)).containsOnly(again.getFirst());
        assertThat(again.getFirst()).contains("/conference/show.xhtml?number=");
    }

    @Test
    void withoutANumberAButtonShouldCountOnce() {
        ReservePage.open(console, page).input("name").fill("Without a number");

        posts("", 5);
        posts("not a number", 5);

        assertThat(reserved("Without a number")).isEqualTo(1);
    }

    /** The server has done it, and the browser never knew. */
    @Test
    void tryingAgainAfterALostAnswerShouldShowWhatWasReserved() {
        ReservePage form = ReservePage.open(console, page);
        form.name("Answer lost");
        var lost = new AtomicBoolean();
        var failed = new CompletableFuture<Request>();
        page.route("**/reserve.xhtml", route -> {
            boolean save = route.request().postData().contains("form%3Asave=form%3Asave");
            if (save && lost.compareAndSet(false, true)) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.onRequestFailed(failed::complete);
        form.save();
        page.waitForCondition(failed::isDone);
        assertThat(reserved("Answer lost")).isEqualTo(1);

        form.save();

        assertThat(page.locator("h1")).hasText("Answer lost");
        assertThat(reserved("Answer lost")).isEqualTo(1);
    }

    @Test
    void whoComesBackAndSavesAgainShouldBeAsked() {
        ReservePage form = ReservePage.open(console, page).name("Come back");
        form.save();
        assertThat(page.locator("h1")).hasText("Come back");
        page.goBack();
        assertThat(form.input("name")).hasValue("Come back"); // the browser puts it back, and not at once
        form.save();

        Locator question = page.locator("dialog#twice");
        assertThat(question).containsText("You have already reserved this conference");
        question.locator("[data-no]").click();
        assertThat(question).isHidden();
        assertThat(reserved("Come back")).isEqualTo(1);

        form.save();
        question.locator("[data-yes]").click();
        assertThat(page.locator("h1")).hasText("Come back");
        assertThat(reserved("Come back")).isEqualTo(2);
    }

    /** A page that is not left: its next press is another one. */
    @Test
    void aDialogsButtonShouldAddOnceForEachPress() {
        ContactsPage contacts = ContactsPage.open(console, page);
        for (String name : List.of("Moussa Un", "Aminata Deux")) {
            contacts.startAdding().fill("name", name).fill("mail", name.charAt(0) + "@example.org");
            page.locator("[id='editing:save']").evaluate(AGAIN_AND_AGAIN);
            contacts.gone("editor");
        }

        assertThat(contacts.list().search("Moussa Un").rows()).hasCount(1);
        assertThat(contacts.list().search("Aminata Deux").rows()).hasCount(1);
    }

    @SuppressWarnings("unchecked")
    private List<String> posts(String press, int times) {
        return (List<String>) page.evaluate(POSTS, List.of(press, times));
    }

    private int reserved(String name) {
        return palabre.as("paul")
                .get("conferences?q=" + name.replace(" ", "%20"))
                .json()
                .getInt("total");
    }
}
