package org.palabre.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A running conference in one window. */
record LivePage(Page page) {
    private static final String MARK = "window.palabreSameDocument";

    static LivePage open(Console console, Page page, String number) {
        console.open(page, "/live/live.xhtml?number=" + number);
        page.evaluate(MARK + " = true");
        return new LivePage(page);
    }

    /** Whether the window still shows the document it was opened with. */
    boolean neverReloaded() {
        return Boolean.TRUE.equals(page.evaluate(MARK + " === true"));
    }

    /** The row of that caller, whose number is shown as it is dialled in the country, or as E.164. */
    Locator person(String number) {
        Pattern shown = Pattern.compile(
                String.join("\\s?", number.replaceFirst("^\\+33", "").split("")));
        return page.locator(".t-people tbody tr").filter(new Locator.FilterOptions().setHasText(shown));
    }

    Locator people() {
        return page.locator(".t-people tbody tr.ui-widget-content:not(.ui-datatable-empty-message)");
    }

    Locator remaining() {
        return page.locator("[role=timer]");
    }

    int remainingSeconds() {
        String[] parts = remaining().textContent().strip().split(":");
        return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
    }

    /** Asks whether to end, and confirms. */
    void end() {
        page.locator("[id='live:end']").click();
        page.locator("[id='ending:yes']").click();
    }
}
