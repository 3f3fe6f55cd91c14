package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** The main job once through in the browser: sign in, reserve, call in with the code shown, see the caller live. */
@SharesPalabre
class ConsoleIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double SOON_MILLIS = 30_000;

    private static final Pattern SPACED = Pattern.compile("06\\s23\\s45\\s67\\s89");

    private final Palabre palabre;

    ConsoleIT(Palabre palabre) {
        this.palabre = palabre;
    }

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(SOON_MILLIS);
    }

    @AfterEach
    void closeWindows() {
        palabre.chromium().closeWindows();
    }

    @Test
    void whoReservesShouldSeeHisCallersLive() {
        Page page = palabre.chromium().signedIn(palabre.url(), "awa");
        page.navigate(palabre.url().resolve("/conference/reserve.xhtml").toString());
        page.locator("[id='form:name']").fill("Weekly sales");
        page.locator("[id='form:save']").click();
        String code = page.locator(".is-master [data-copy]").getAttribute("data-copy");
        String number = page.locator("[aria-current=page]").last().textContent().replaceAll("\\D", "");

        try (var call = palabre.caller("0623456789").dial("8000").awaitAnswered(SOON)) {
            page.navigate(
                    palabre.url().resolve("/live/live.xhtml?number=" + number).toString());
            call.keys("2," + code + "#");

            assertThat(page.locator(".t-people")).containsText(SPACED);
        }
        assertThat(page.locator(".t-people")).not().containsText(SPACED);
    }
}
