package org.palabre.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import org.palabre.system.Chromium;
import org.palabre.system.Palabre;

/** A Chromium in which the admin looks at the live page of a conference; it notes when a person's row changes. */
final class LiveScreen implements AutoCloseable {
    /**
     * For each caller, what the row showed of the microphone, and since when by the browser's clock (ms since 1970).
     */
    private static final String OBSERVE = """
            () => {
              const shown = window.benchShown = {};
              const look = () => {
                const now = performance.timeOrigin + performance.now();
                document.querySelectorAll('.t-people tr[data-leg]').forEach(row => {
                  const caller = row.querySelector('.who-name').textContent.trim();
                  const muted = !row.querySelector('.act-mute');
                  if (shown[caller]?.muted !== muted) shown[caller] = { muted, at: now };
                });
              };
              look();
              new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
            }""";

    private final Chromium chromium = Chromium.start();
    private final Page page;

    LiveScreen(Palabre palabre, String number) {
        page = chromium.signedIn(palabre.url(), "admin");
        page.navigate(palabre.url().resolve("/live/live.xhtml?number=" + number).toString());
    }

    /** Waits until so many people are shown, then notes changes. */
    void observe(int people) {
        page.waitForFunction("n => document.querySelectorAll('.t-people tr[data-leg]').length === n", people);
        page.evaluate(OBSERVE);
    }

    /** Waits until the row of that caller shows it. @return since when, seconds since 1970 */
    double since(String caller, boolean muted) {
        Object at = page.waitForFunction(
                        "([caller, muted]) => { const s = window.benchShown[caller]; return s && s.muted === muted && s.at; }",
                        List.of(caller, muted),
                        new Page.WaitForFunctionOptions().setTimeout(10_000).setPollingInterval(50))
                .jsonValue();
        return ((Number) at).doubleValue() / 1000;
    }

    /** Milliseconds from asking the server to the end of its answer, of each refresh. */
    @SuppressWarnings("unchecked")
    List<Double> answers() {
        return ((List<Number>) page.evaluate("""
                        () => performance.getEntriesByType('resource')
                          .filter(e => e.initiatorType === 'xmlhttprequest' && e.name.includes('/live/live.xhtml'))
                          .map(e => e.responseEnd - e.startTime)"""))
                .stream().map(Number::doubleValue).toList();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
