package org.palabre.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashMap;
import java.util.Map;

/** Somebody who looks at all pages in one language: one window for each person. */
final class Visit {
    private final Console console;
    private final String language;
    private final ColorScheme colours;
    private final Map<String, Page> windows = new HashMap<>();

    Visit(Console console, String language, ColorScheme colours) {
        this.console = console;
        this.language = language;
        this.colours = colours;
    }

    /** The page, when everything on it is there. Sizes in pixels. */
    Page at(Tour.Stop stop, int width, int height) {
        Page page = windows.computeIfAbsent(stop.login(), this::window);
        page.setViewportSize(width, height);
        stop.visit(console, page);
        return page;
    }

    private Page window(String login) {
        Page page = login.equals(Tour.NOBODY) ? stranger() : console.reading(login, language);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
        return page;
    }

    private Page stranger() {
        Page page = console.window();
        console.open(page, "/login.xhtml");
        page.locator("[id='" + language + "']").click();
        page.locator("html[lang=" + language + "]").waitFor();
        return page;
    }

    void close() {
        windows.values().forEach(page -> page.context().close());
    }
}
