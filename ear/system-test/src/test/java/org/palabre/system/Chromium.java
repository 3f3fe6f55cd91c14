package org.palabre.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A real browser without a window. */
public final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setArgs(ARGUMENTS)
                    .setExecutablePath(program()));

    private Chromium() {}

    /** @throws IllegalStateException with the remedy where no Chromium is */
    public static Chromium start() {
        return new Chromium();
    }

    /**
     * A window of somebody who has not signed in; it shares nothing with other windows. Nothing moves in it: what does
     * takes much of a processor that has no graphics card.
     */
    public Page window() {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale("fr-FR").setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
    }

    /** A window of somebody who is signed in; the password is the login. */
    public Page signedIn(URI console, String login) {
        return signedIn(console, login, login);
    }

    public Page signedIn(URI console, String login, String password) {
        Page page = window();
        page.navigate(console.toString());
        page.locator("[id='login:user']").fill(login);
        page.locator("[id='login:password']").fill(password);
        page.locator("[id='login:submit']").click();
        page.waitForURL(url -> !url.contains("login.xhtml"));
        return page;
    }

    /** Those of a class that ends. */
    public void closeWindows() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path program() {
        String cache = Objects.requireNonNullElse(
                System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home") + "/.cache");
        String parts = Objects.requireNonNullElse(System.getenv("PALABRE_PARTS"), cache + "/palabre");
        return Stream.of(Path.of("/usr/bin/chromium"), Path.of(parts, "chromium/chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium on this machine: ./palabre test or ear/system-test/get-chromium.sh brings it"));
    }
}
