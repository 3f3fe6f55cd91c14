package org.palabre.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Timing;
import org.palabre.system.Chromium;
import org.palabre.system.Palabre;

/** The admin's Past in a browser; the times are the server's, from the request to the last byte of the answer. */
final class PastScreen {
    private final Page page;
    private final String address;

    PastScreen(Palabre palabre, Chromium chromium) {
        page = chromium.signedIn(palabre.url(), "admin");
        address = palabre.url().resolve("/conference/past.xhtml").toString();
        page.navigate(address);
    }

    /** @return milliseconds */
    double firstPage() {
        Response response = page.navigate(address);
        page.locator("tr[data-ri]").first().waitFor();
        return millis(response);
    }

    /** Types it over what was searched for before. @return milliseconds */
    double search(String text) {
        Response response = page.waitForResponse(
                answer -> answer.request().method().equals("POST")
                        && answer.url().contains("past.xhtml")
                        && (answer.request().postData() + "").contains("list%3Asearch"),
                () -> page.locator("[id='list:search']").fill(text));
        response.finished();
        return millis(response);
    }

    private static double millis(Response response) {
        if (response.status() != 200) {
            throw new AssertionError(response.url() + " answered " + response.status());
        }
        response.finished();
        Timing timing = response.request().timing();
        return timing.responseEnd - timing.requestStart;
    }
}
