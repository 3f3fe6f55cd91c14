package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Time;

/** A choice of language or colours is kept. */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class PreferencesIT {

    private final Palabre palabre;
    private final Console console;

    PreferencesIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        console.close();
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

    /** What was read by one clock is not written by another. */
    @Test
    void aZoneChosenInAnotherTabShouldMoveNothing() {
        Instant start = new Time(palabre).now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.MINUTES);
        String number = palabre.as("operator")
                .post("conferences", "{\"name\":\"Stays put\",\"plannedStart\":\"%s\"}".formatted(start))
                .json()
                .getString("number");
        Page page = console.reading("operator", "en");
        console.open(page, "/conference/edit.xhtml?number=" + number);
        Page other = page.context().newPage();
        console.open(other, "/conference/future.xhtml");
        other.locator(".account").click();
        var kept = other.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> other.locator("[id='account:zone']").selectOption("America/New_York"));
        assertThat(kept.status()).isEqualTo(200);

        new ReservePage(page).name("Stays put indeed").save();

        assertThat(page.locator("h1")).hasText("Stays put indeed");
        String planned =
                palabre.as("operator").get("conferences/" + number).json().getString("plannedStart");
        assertThat(Instant.parse(planned)).isEqualTo(start);
        page.context().close();
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
