package org.palabre.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The form of an invitation that reserves nothing, for a new one and for a change. */
record SendInvitationPage(Page page) {
    static SendInvitationPage open(Console console, Page page) {
        console.open(page, "/invitation/sent.xhtml");
        page.locator(".page-head a[href*='/invitation/send']").click();
        page.locator("[id='invitation:name']").waitFor();
        return new SendInvitationPage(page);
    }

    /** Types what one knows of it and takes the first that is offered. */
    SendInvitationPage conference(String typed) {
        page.locator("[id='invitation:conference_input']").pressSequentially(typed);
        page.locator("[id='invitation:conference_panel'] .ui-autocomplete-item")
                .first()
                .click();
        page.locator("[id='invitation:called'] .chip").first().waitFor();
        return this;
    }

    SendInvitationPage fill(String field, String text) {
        input(field).fill(text);
        return this;
    }

    /** The element that is typed in. */
    Locator input(String field) {
        return page.locator("[id='invitation:" + field + "_input'], input[id='invitation:" + field
                        + "'], textarea[id='invitation:" + field + "']")
                .first();
    }

    SendInvitationPage zone(String id) {
        page.locator("[id='invitation:zone']").selectOption(id);
        return this;
    }

    Locator fault(String field) {
        return page.locator(".field:has([id='invitation:" + field + "']) .ui-message-error");
    }

    Locator chosen() {
        return page.locator(".chosen li");
    }

    SendInvitationPage openBook() {
        page.locator("[id='invitation:openBook']").click();
        page.locator("#book").waitFor();
        return this;
    }

    SendInvitationPage take() {
        page.locator("[id='ticking:take']").click();
        page.locator("#book").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    void send() {
        page.locator("[id='invitation:send']").click();
    }
}
