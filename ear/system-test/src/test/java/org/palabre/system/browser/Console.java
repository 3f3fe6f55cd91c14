package org.palabre.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.sql.SQLException;
import java.time.Duration;
import org.palabre.system.Chromium;
import org.palabre.system.Palabre;

/** Windows on the console of one Palabre. */
final class Console implements AutoCloseable {
    /** For what a machine does at once, but this one may be busy. */
    static final Duration SOON = Duration.ofSeconds(40);

    private final Palabre palabre;
    private final Chromium chromium;

    Console(Palabre palabre) {
        this.palabre = palabre;
        this.chromium = palabre.chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(SOON.toMillis());
    }

    /** Of somebody who has not signed in. */
    Page window() {
        return patient(chromium.window());
    }

    Page signedIn(String login) {
        return patient(chromium.signedIn(palabre.url(), login));
    }

    /** Signed in, and shown everything in that language. */
    Page reading(String login, String language) {
        prefers(login, language);
        return signedIn(login);
    }

    /** @param path such as {@code /live/current.xhtml}, with its query */
    Response open(Page page, String path) {
        return page.navigate(address(path));
    }

    String address(String path) {
        return palabre.url().resolve(path).toString();
    }

    /** From the next sign-in on; the theme is the browser's and the time that of Paris. */
    void prefers(String login, String language) {
        try (var connection = palabre.database().getConnection();
                var choice = connection.prepareStatement(
                        "insert into preference (login, language, theme, zone) values (?, ?, 'AUTO', 'Europe/Paris')"
                                + " on conflict (login) do update set language = excluded.language, theme = excluded.theme,"
                                + " zone = excluded.zone")) {
            choice.setString(1, login);
            choice.setString(2, language);
            choice.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        chromium.closeWindows();
    }

    private static Page patient(Page page) {
        page.setDefaultTimeout(SOON.toMillis());
        page.setDefaultNavigationTimeout(SOON.toMillis());
        return page;
    }
}
