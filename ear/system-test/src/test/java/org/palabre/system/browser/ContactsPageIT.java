package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Meeting;

/** Somebody keeps contacts, takes more from a file, and invites them (P22, S88). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class ContactsPageIT {
    private final Palabre palabre;
    private final Console console;
    private ContactsPage contacts;
    private Page page;

    ContactsPageIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @BeforeEach
    void open() {
        forget();
        page = console.reading("awa", "en");
        contacts = ContactsPage.open(console, page);
    }

    @AfterAll
    void close() {
        forget();
        console.close();
    }

    private void forget() {
        palabre.sql("delete from contact where owner_login = 'awa'");
        palabre.sql("delete from contact_group where owner_login = 'awa'");
    }

    @Test
    void aContactShouldBeAddedChangedFoundDeletedAndTakenBack() {
        assertThat(page.locator("[id='list:all']")).containsText("No contacts");
        contacts.add("Fatou Sow", "fatou@example.org", "06 39 98 10 03");
        contacts.add("Paul Martin", "paul@example.org", "");
        assertThat(contacts.list().row("Fatou")).containsText("+33639981003");

        contacts.list().search("1003");
        assertThat(contacts.list().names()).hasText(new String[] {"Fatou Sow"});
        contacts.list().names().first().click();
        assertThat(page.locator("[id='editing:mail']")).hasValue("fatou@example.org");
        contacts.fill("name", "Fatou Diop").saved();
        assertThat(contacts.list().names()).hasText(new String[] {"Fatou Diop"});

        contacts.list().tick("Fatou Diop");
        page.locator("[id='list:delete']").click();
        page.locator("[id='confirmation:yes']").click();
        assertThat(page.locator("[id='list:undone']")).containsText("Contact deleted.");
        page.locator("[id='list:undo']").click();
        assertThat(contacts.list().names()).hasText(new String[] {"Fatou Diop"});
    }

    @Test
    void faultsShouldStandAtTheirFieldsAndTwoOfOnePersonBecomeOne() {
        contacts.startAdding().fill("name", "Nobody").save();
        assertThat(contacts.fault("mail")).containsText("mail address or a mobile number");
        contacts.fill("mail", "nobody@").fill("mobile", "01 23 45 67 89").save();
        assertThat(contacts.fault("mail")).containsText("example.org");
        assertThat(contacts.fault("mobile")).containsText("not a mobile number");
        contacts.fill("mail", "paul@example.org").fill("mobile", "").saved();
        contacts.list().row("Nobody").waitFor();

        contacts.startAdding()
                .fill("name", "Paul Martin")
                .fill("mail", "PAUL@example.org")
                .saved();
        assertThat(page.locator("#messages")).containsText("was there already: Paul Martin");
        assertThat(contacts.list().names()).hasText(new String[] {"Paul Martin"});
    }

    @Test
    void groupsShouldBeMadeFilledShownRenamedAndDeleted() {
        contacts.add("Fatou Sow", "fatou@example.org", "");
        contacts.add("Paul Martin", "paul@example.org", "");
        contacts.createGroup("Sales");
        contacts.list().tick("Fatou");
        page.locator("[id='list:assign']").click();
        page.locator("[id='assigning:putIn']").click();
        assertThat(page.locator("#messages")).containsText("1 contact is in the group Sales.");
        assertThat(contacts.list().row("Fatou")).containsText("Sales");

        page.locator(".book-groups .row-link").click();
        assertThat(contacts.list().names()).hasText(new String[] {"Fatou Sow"});
        page.locator("[id='list:addGroup']").click();
        page.locator("[id='group:name']").fill("SALES");
        page.locator("[id='group:save']").click();
        assertThat(page.locator("#naming .ui-message-error")).containsText("of that name");
        page.keyboard().press("Escape");

        page.locator("[aria-label='Rename: Sales']").click();
        page.locator("[id='group:name']").fill("Dakar");
        page.locator("[id='group:save']").click();
        contacts.gone("naming");
        page.locator("[aria-label='Delete: Dakar']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator(".book-groups li")).hasCount(0);
        assertThat(contacts.list().rows()).hasCount(2);
    }

    @Test
    void aFileShouldBeLookedThroughTakenAndGivenBack() throws IOException {
        contacts.check(
                "name;courriel;portable;groupe;fax\nFatou;fatou@example.org;0639981003;Sales;1\nNobody;nobody@;12;;\n");
        assertThat(page.locator("#importer")).containsText("1 line is left out");
        assertThat(page.locator("#importer .faults")).containsText("Line 3");
        assertThat(page.locator("#importer .faults")).containsText("Mail address");
        assertThat(page.locator("#importer")).containsText("Columns that are not read: fax");
        assertThat(page.locator("[id='list:all']")).containsText("No contacts");

        page.locator("[id='importing:take']").click();
        contacts.gone("importer");
        assertThat(page.locator("#messages")).containsText("Imported: 1 new contact");
        assertThat(contacts.list().row("Fatou")).containsText("Sales");

        Download file =
                page.waitForDownload(() -> page.locator("[id='list:export']").click());
        try (var content = file.createReadStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Fatou,fatou@example.org,\"'+33639981003\",,Sales");
        }
        contacts.check("first name,name\nFatou,Sow\n");
        assertThat(page.locator("#importer .ui-message-error")).containsText("No column of addresses");
    }

    @Test
    void whatIsGuessedAndWhatContactsHaveNoRoomForShouldBeTold() {
        contacts.check("name,mail,E-mail 2 Address,phone\nZoé,zoe@example.org,z@example.org,0199001234\n"
                .getBytes(Charset.forName("x-MacRoman")));
        assertThat(page.locator("#importer")).containsText("it was read as MacRoman");
        assertThat(page.locator("#importer")).containsText("Look at the accents: Zoé");
        page.locator("#importer summary").click();
        assertThat(page.locator("#importer .faults li")).hasText(new Pattern[] {
            Pattern.compile("z@example.org is not taken over"), Pattern.compile("0199001234 is not taken over")
        });
    }

    @Test
    void whoIsMeantShouldBeChosenAmongContactsGroupsAndTheDirectoryAndInvited() {
        contacts.check("name,mail,group\nMoussa Ba,moussa@example.net,Pasteque\nZoe,zoe@example.net,Pasteque\n");
        page.locator("[id='importing:take']").click();
        contacts.gone("importer");
        Meeting meeting =
                Meeting.at(palabre).by("awa").startsIn(Duration.ofHours(20)).reserve();
        console.open(page, "/conference/show.xhtml?number=" + meeting.number());

        choose("past", "Group", 1);
        choose("fatou", "Directory", 2);
        choose("paul", "Directory", 3);
        page.locator(".chosen [aria-label='Remove: Fatou Sow']").click();
        assertThat(page.locator(".chosen li")).hasCount(2);
        page.locator("[id='invitation:invite']").click();

        assertThat(page.locator("#messages")).containsText("3 invitations");
        for (String address : new String[] {"moussa@example.net", "zoe@example.net", "paul@example.org"}) {
            assertThat(page.locator(".guests")).containsText(address);
        }
    }

    private void choose(String typed, String source, int chosen) {
        page.locator("[id='invitation:found_input']").pressSequentially(typed);
        page.locator(".guest-panel .ui-autocomplete-item:has-text('" + source + "')")
                .first()
                .click();
        assertThat(page.locator(".chosen li")).hasCount(chosen);
    }

    @Test
    void nobodyShouldSeeAnothersContacts() {
        contacts.add("Fatou Sow", "fatou@example.org", "");
        Page admins = console.reading("admin", "en");
        ContactsPage.open(console, admins);
        assertThat(admins.locator("[id='list:all']")).not().containsText("Fatou Sow");
    }
}
