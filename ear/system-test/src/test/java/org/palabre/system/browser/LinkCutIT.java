package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
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
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Meeting;
import org.palabre.system.faults.Cable;

/** The network between a browser and the console is cut while somebody watches a conference (S33). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class LinkCutIT {
    private final Palabre palabre;
    private final Cable cable = new Cable();
    private Callers callers;
    private Meeting meeting;
    private Guest guest;
    private Page page;

    LinkCutIT(Palabre palabre) {
        this.palabre = palabre;
    }

    @BeforeEach
    void watch() {
        cable.leadTo(palabre.url().getPort());
        cable.mend();
        callers = new Callers(palabre);
        meeting = Meeting.at(palabre).by("admin").reserve();
        callers.leads(meeting);
        guest = callers.joins(meeting);
        URI through = URI.create("http://127.0.0.1:" + cable.port() + "/");
        page = palabre.chromium().signedIn(through, "admin");
        page.waitForWebSocket(() -> page.navigate(
                through.resolve("/live/live.xhtml?number=" + meeting.number()).toString()));
        assertThat(link()).not().hasClass(lost());
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @AfterAll
    void close() {
        palabre.chromium().closeWindows();
        cable.close();
    }

    @Test
    void thePageShouldSaySoAndBeRightAgainWhenTheLinkIsBack() {
        cable.cut();
        assertThat(link()).hasClass(lost());
        guest.call().close();
        meeting.awaitInside(1);

        cable.mend();
        assertThat(link()).not().hasClass(lost());
        assertThat(people()).hasCount(1);
    }

    @Test
    void anOrderThatDoesNotGetThroughShouldBeTold() {
        cable.cut();
        assertThat(link()).hasClass(lost());
        people().last().locator(".act-mute").click();
        assertThat(page.locator("#cut")).isVisible();

        cable.mend();
        assertThat(link()).not().hasClass(lost());
        assertThat(page.locator("#cut")).isHidden();
        assertThat(meeting.live()
                        .orElseThrow()
                        .person(guest.number())
                        .orElseThrow()
                        .muted())
                .isFalse();
    }

    private Locator link() {
        return page.locator("[data-link]").first();
    }

    private static Pattern lost() {
        return Pattern.compile("\\bis-lost\\b");
    }

    private Locator people() {
        return new LivePage(page).people();
    }
}
