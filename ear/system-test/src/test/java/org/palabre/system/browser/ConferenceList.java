package org.palabre.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** One of the lists of conferences: future, past, delete. */
record ConferenceList(Page page) {
    /** @param list {@code future}, {@code past} or {@code delete} */
    static ConferenceList open(Console console, Page page, String list) {
        console.open(page, "/conference/" + list + ".xhtml");
        return new ConferenceList(page);
    }

    ConferenceList search(String words) {
        page.locator("[id='list:search']").fill(words);
        return this;
    }

    ConferenceList sortBy(String column) {
        page.locator("th." + column).click();
        return this;
    }

    ConferenceList next() {
        page.locator(".ui-paginator-next").click();
        return this;
    }

    void tick(String number) {
        row(number).locator(".ui-chkbox-box").click();
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
