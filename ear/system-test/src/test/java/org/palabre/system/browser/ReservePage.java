package org.palabre.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form of a reservation, for a new one and for an edit. */
record ReservePage(Page page) {
    static ReservePage open(Console console, Page page) {
        console.open(page, "/conference/reserve.xhtml");
        return new ReservePage(page);
    }

    ReservePage onADate() {
        page.locator("[id='form:planned'] label[for='form:planned:1']").click();
        input("plannedStart").waitFor();
        return this;
    }

    /** Puts a value in as somebody does who goes round the browser's own limits. */
    ReservePage forge(String field, String value) {
        page.locator("[id='form:" + field + "_input'], input[id='form:" + field + "']")
                .evaluateAll(
                        "(inputs, value) => inputs.forEach(input => { input.removeAttribute('maxlength'); input.value = value; })",
                        value);
        return this;
    }

    ReservePage name(String name) {
        return type("name", name);
    }

    /** Key by key, in place of what was there, and on to the next field. */
    ReservePage type(String field, String value) {
        input(field).clear();
        input(field).pressSequentially(value);
        input(field).press("Tab");
        return this;
    }

    ReservePage toggle(String option) {
        page.locator("[id='form:" + option + "'] .ui-toggleswitch-slider").click();
        return this;
    }

    void save() {
        page.locator("[id='form:save']").click();
    }

    /** The element that is typed in. */
    Locator input(String field) {
        return page.locator("[id='form:" + field + "_input'], input[id='form:" + field + "']")
                .first();
    }

    /** What is said at that field. */
    Locator fault(String field) {
        return page.locator(".field:has([id='form:" + field + "'])").locator(".ui-message-error");
    }
}
