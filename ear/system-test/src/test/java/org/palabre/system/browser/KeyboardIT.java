package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** Everything can be done without a mouse. */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class KeyboardIT {
    /** More places to stop at than any page has. */
    private static final int MOST = 80;

    private final Console console;

    KeyboardIT(Palabre palabre) {
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void somebodyShouldSignInReserveAndLeaveByKeysAlone() {
        console.prefers("awa", "en");
        Page page = console.window();
        console.open(page, "/login.xhtml");
        type(page, "[id='login:user']", "awa");
        type(page, "[id='login:password']", "awa");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login.xhtml"));

        press(page, ".side-reserve", "Enter");
        page.waitForURL(url -> url.contains("reserve.xhtml"));
        type(page, "[id='form:name']", "By keys alone");
        press(page, "[id='form:waitForLeader_input'], [id='form:waitForLeader']", "Space");
        press(page, "[id='form:save']", "Enter");
        assertThat(page.locator("h1")).hasText("By keys alone");
        assertThat(page.locator("[aria-current=page].num")).hasText(Pattern.compile("7\\d{7}"));

        press(page, ".btn-danger", "Enter");
        assertThat(page.locator("#confirm")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#confirm")).isHidden();
        assertThat(page.locator("[id^='actions:'].btn-danger")).isFocused();

        press(page, ".account", "Enter");
        press(page, "[id='account:leave']", "Enter");
        page.waitForURL(url -> url.contains("login.xhtml"));
    }

    private static void type(Page page, String place, String text) {
        goTo(page, place);
        page.keyboard().type(text);
    }

    private static void press(Page page, String place, String key) {
        goTo(page, place);
        page.keyboard().press(key);
    }

    /** Tab after tab, as long as there are places. */
    private static void goTo(Page page, String place) {
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("place => document.activeElement.matches(place)", place))) {
                return;
            }
        }
        throw new AssertionError(place + " cannot be reached by the tab key on " + page.url());
    }
}
