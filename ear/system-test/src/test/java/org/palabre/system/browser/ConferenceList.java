package org.palabre.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import org.palabre.testing.Await;

/** One of the lists of conferences: future, past, delete. */
record ConferenceList(Page page) {
    /** @param list {@code future}, {@code past} or {@code delete} */
    static ConferenceList open(Console console, Page page, String list) {
        console.open(page, "/conference/" + list + ".xhtml");
        Await.until("the page listens to what is typed", Duration.ofSeconds(30), () -> listens(page));
        return new ConferenceList(page);
    }

    private static boolean listens(Page page) {
        return Boolean.TRUE.equals(page.evaluate(
                "document.readyState === 'complete' && !!window.PrimeFaces && PrimeFaces.ajax.Queue.isEmpty()"));
    }

    /** Types, and waits for the answer. */
    ConferenceList search(String words) {
        page.waitForResponse(answer -> answers(answer, "list:search"), () -> page.locator("[id='list:search']")
                .fill(words));
        return this;
    }

    ConferenceList sortBy(String column) {
        page.waitForResponse(answer -> answers(answer, "list:table"), () -> page.locator("th." + column)
                .click());
        return this;
    }

    ConferenceList next() {
        page.locator(".ui-paginator-next").click();
        return this;
    }

    void tick(String number) {
        row(number).locator(".ui-chkbox-box").click();
    }

    private static boolean answers(Response answer, String source) {
        String asked = answer.request().postData();
        return asked != null && asked.contains("jakarta.faces.source=" + source.replace(":", "%3A"));
    }

    Locator rows() {
        return page.locator("[id='list:table_data'] > tr:not(.ui-datatable-empty-message)");
    }

    Locator row(String text) {
        return rows().filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator names() {
        return rows().locator(".row-link");
    }

    /** Where in the list one is, such as 21–40 of 63. */
    Locator range() {
        return page.locator(".ui-paginator-current");
    }

    Locator nothingFound() {
        return page.locator(".ui-datatable-empty-message");
    }
}
