package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;

/** What nobody foresaw is told with a reference to the log, and nothing of its inside gets out. */
@OnFaultyPalabre
@Timeout(120)
class UnforeseenIT {
    private final Palabre palabre;

    UnforeseenIT(Faulty faulty) {
        palabre = faulty.palabre();
    }

    @BeforeEach
    void breakTheDatabase() {
        palabre.sql("alter table search_word rename to search_word_gone");
    }

    @AfterEach
    void mend() {
        palabre.sql("alter table search_word_gone rename to search_word");
        palabre.chromium().closeWindows();
    }

    @Test
    void theApiShouldTellAReferenceOnly() throws IOException {
        Rest.Answer answer = palabre.as("awa").post("conferences", "{\"name\":\"Essai\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("search_word", "Exception", "\tat ");
        assertThat(log()).contains("Failure " + answer.json().getString("reference"));
    }

    @Test
    void aPageShouldTellAReferenceOnly() throws IOException {
        Page page = palabre.chromium().signedIn(palabre.url(), "awa");
        page.navigate(palabre.url().resolve("/conference/reserve.xhtml").toString());
        page.locator("[id='form:name']").fill("Essai");
        page.locator("[id='form:save']").click();
        page.waitForURL(url -> url.contains("/error/failed.xhtml"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Cette page ne s’affiche pas");
        assertThat(page.content()).doesNotContain("search_word", "Exception");
        assertThat(log()).contains("Failure " + page.locator(".empty-ref code").textContent());
    }

    private String log() throws IOException {
        return Files.readString(palabre.folder().resolve("server.log"));
    }
}
