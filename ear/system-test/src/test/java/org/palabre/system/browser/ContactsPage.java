package org.palabre.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;

/** Somebody's contacts and groups. */
record ContactsPage(Page page) {
    static ContactsPage open(Console console, Page page) {
        console.open(page, "/contact/contacts.xhtml");
        page.locator("[id='list:add']").waitFor();
        return new ContactsPage(page);
    }

    ConferenceList list() {
        return new ConferenceList(page);
    }

    ContactsPage startAdding() {
        page.locator("[id='list:add']").click();
        page.locator("[id='editing:name']:focus").waitFor(); // what is typed before goes where the focus comes from
        return this;
    }

    ContactsPage fill(String field, String text) {
        page.locator("[id='editing:" + field + "']").fill(text);
        return this;
    }

    ContactsPage save() {
        page.locator("[id='editing:save']").click();
        return this;
    }

    void saved() {
        save();
        gone("editor");
    }

    void add(String name, String mail, String mobile) {
        startAdding()
                .fill("name", name)
                .fill("mail", mail)
                .fill("mobile", mobile)
                .saved();
        list().row(name).waitFor();
    }

    Locator fault(String field) {
        return page.locator(".field:has([id='editing:" + field + "']) .ui-message-error");
    }

    /** Chooses a file and has it looked through. */
    ContactsPage check(String csv) {
        return check(csv.getBytes(StandardCharsets.UTF_8));
    }

    ContactsPage check(byte[] csv) {
        page.locator("[id='list:import']").click();
        page.locator("[id='importing:file']").waitFor();
        page.locator("[id='importing:file']").setInputFiles(new FilePayload("contacts.csv", "text/csv", csv));
        page.locator("[id='importing:check']").click();
        return this;
    }

    void createGroup(String name) {
        page.locator("[id='list:addGroup']").click();
        page.locator("[id='group:name']").fill(name);
        page.locator("[id='group:save']").click();
        gone("naming");
    }

    void gone(String dialog) {
        try {
            page.locator("#" + dialog).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        } catch (TimeoutError stays) {
            throw new AssertionError("stays: " + page.locator("#" + dialog).innerText(), stays);
        }
    }
}
