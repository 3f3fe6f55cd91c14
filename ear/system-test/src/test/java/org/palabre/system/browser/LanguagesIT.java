package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.system.Palabre;
import org.palabre.system.SharedPalabre;

/** Every page in French and in English, on a screen and on a phone; a choice is kept. */
@ExtendWith(SharedPalabre.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class LanguagesIT {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Console console;
    private final Stage stage;

    LanguagesIT(Palabre palabre) {
        stage = new Stage(palabre);
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        stage.close();
        console.close();
    }

    /** One walk for both, on the narrow screen: the texts are the same ones on a wide screen. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageShouldSpeakOneLanguageAndFitAPhone(String language) {
        Visit visit = new Visit(console, language, ColorScheme.LIGHT);
        Words words = Words.in(language);
        List<String> wrong = new ArrayList<>();

        for (Tour.Stop stop : Tour.of(stage)) {
            Page page = visit.at(stop, PHONE_WIDTH, PHONE_HEIGHT);
            words.faults(page).forEach(fault -> wrong.add(stop.name() + ": " + fault));
            int width = (int) page.evaluate("document.documentElement.scrollWidth");
            if (width > PHONE_WIDTH) {
                wrong.add(stop.name() + ": is " + width + " wide");
            }
        }

        visit.close();
        assertThat(wrong).isEmpty();
    }

    @Test
    void aChosenLanguageShouldBeKeptUntilTheNextSignIn() {
        Page page = console.reading("operator", "fr");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        page.locator(".account").click();
        page.locator("label[for='account:language:1']").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.context().close();

        Page later = console.signedIn("operator");

        assertThat(later.locator("html")).hasAttribute("lang", "en");
        assertThat(later.locator(".side-nav")).containsText("Future");
    }

    @Test
    void aThemeShouldBeKeptUntilTheNextSignIn() {
        Page page = console.reading("operator", "en");
        page.locator(".account").click();
        var kept = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("label[for='account:theme:2']").click());
        assertThat(kept.status()).isEqualTo(200);
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.context().close();

        assertThat(console.signedIn("operator").locator("html")).hasAttribute("data-theme", "dark");
    }
}
