package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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

/** Reserve, edit, delete, and whose conferences one sees (S82, S99, S117, S123). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class ConferencePagesIT {
    private static final Pattern CODE = Pattern.compile("[3-9]\\d{7,11}");

    /** A control character, which no keyboard makes. */
    private static final String BELL = "Bell\u0007";

    private final Palabre palabre;
    private final Console console;
    private Page page;

    ConferencePagesIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @BeforeEach
    void signIn() {
        page = console.reading("fatou", "en");
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void everyFaultShouldBeShownAtItsField() {
        ReservePage form = ReservePage.open(console, page).onADate();
        form.forge("name", "")
                .forge("plannedStart", "tomorrow")
                .forge("durationMinutes", "")
                .forge("validityDays", "")
                .forge("maxParticipants", "");
        form.save();
        for (String field : List.of("name", "durationMinutes", "validityDays", "maxParticipants")) {
            assertThat(form.fault(field)).hasText("This field is required.");
        }
        assertThat(form.fault("plannedStart")).containsText("Enter a date and a time");
    }

    @Test
    void whatWasTypedShouldStayBesideAFault() {
        ReservePage form = ReservePage.open(console, page).onADate();
        form.forge("name", BELL)
                .forge("plannedStart", "02/01/2020 10:00")
                .forge("durationMinutes", "45")
                .forge("validityDays", "3")
                .forge("maxParticipants", "25")
                .toggle("listenOnly");
        form.save();
        assertThat(form.fault("name")).containsText("characters that are not allowed");
        assertThat(form.fault("plannedStart")).hasText("This date has passed.");

        assertThat(form.input("name")).hasValue(Pattern.compile("Bell.?"));
        assertThat(form.input("plannedStart")).hasValue("02/01/2020 10:00");
        assertThat(form.input("durationMinutes")).hasValue("45");
        assertThat(form.input("validityDays")).hasValue("3");
        assertThat(form.input("maxParticipants")).hasValue("25");
        assertThat(form.input("listenOnly")).isChecked();

        form.forge("plannedStart", "02/01/2999 10:00").save();
        assertThat(form.fault("plannedStart")).containsText("too far away");
        assertThat(form.input("plannedStart")).hasValue("02/01/2999 10:00");
    }

    @Test
    void whatIsTypedBeyondTheLimitsShouldBeRefusedWithTheBoundAndStay() {
        ReservePage form = ReservePage.open(console, page).onADate();
        form.name("Beyond the limits")
                .type("plannedStart", "31/11/2027 10:00")
                .type("durationMinutes", "600")
                .type("maxParticipants", "100");
        form.save();

        assertThat(form.fault("durationMinutes")).hasText("Choose a value from 1 to 480.");
        assertThat(form.input("durationMinutes")).hasValue("600");
        assertThat(form.fault("maxParticipants")).hasText("Choose a value from 2 to 60.");
        assertThat(form.input("maxParticipants")).hasValue("100");
        form.type("durationMinutes", "60").type("maxParticipants", "10").save();
        assertThat(form.fault("plannedStart")).hasText("There is no such day or time.");
        assertThat(form.input("plannedStart")).hasValue("31/11/2027 10:00");
    }

    @Test
    void theButtonsAndArrowsOfANumberShouldKeepToItsBounds() {
        ReservePage form = ReservePage.open(console, page);
        Locator minutes = form.input("durationMinutes");
        form.type("durationMinutes", "478");

        page.locator(".number:has([id='form:durationMinutes']) [data-turn='1']").click();
        assertThat(minutes).hasValue("480");
        minutes.press("ArrowUp");
        assertThat(minutes).hasValue("480");
        form.type("durationMinutes", "4");
        minutes.press("ArrowDown");
        assertThat(minutes).hasValue("1");
        assertThat(page.locator("[id='form:summary']")).containsText("1 min");
    }

    @Test
    void enterInAFieldShouldReserve() {
        ReservePage form = ReservePage.open(console, page).name("By the enter key");
        form.input("name").press("Enter");

        assertThat(page.locator("h1")).hasText("By the enter key");
    }

    @Test
    void whatIsBeyondTheLimitsShouldBeRefusedAtItsField() {
        ReservePage form = ReservePage.open(console, page);
        form.forge("name", "n".repeat(81))
                .forge("durationMinutes", "99999")
                .forge("validityDays", "-3")
                .forge("maxParticipants", "1");
        form.save();
        assertThat(form.fault("name")).hasText("At most 80 characters.");
        assertThat(form.fault("durationMinutes")).containsText("Choose a value from 1 to");
        assertThat(form.fault("validityDays")).containsText("Choose a value from 1 to");
        assertThat(form.fault("maxParticipants")).containsText("Choose a value from 2 to");
        assertThat(form.input("name")).hasValue("n".repeat(81));
    }

    @Test
    void anUnreadableDateShouldStay() {
        ReservePage form = ReservePage.open(console, page).onADate();
        form.name("Essai").forge("plannedStart", "tomorrow").save();
        assertThat(form.fault("plannedStart")).containsText("Enter a date and a time");
        assertThat(form.input("plannedStart")).hasValue("tomorrow");
    }

    @Test
    void wordsInPlaceOfANumberShouldBeRefusedAtTheirField() {
        ReservePage form = ReservePage.open(console, page);
        form.forge("durationMinutes", "an hour")
                .forge("validityDays", "99999999999999999999")
                .forge("maxParticipants", "2.5");
        form.save();
        for (String field : List.of("durationMinutes", "validityDays", "maxParticipants")) {
            assertThat(form.fault(field)).hasText("Enter a whole number.");
        }
    }

    @Test
    void afterAFaultTheSameFormShouldReserve() {
        ReservePage form = ReservePage.open(console, page).forge("durationMinutes", "45");
        form.save();
        assertThat(form.fault("name")).containsText("required");

        form.name("Budget <b>2027</b> & co").save();

        assertThat(page.locator("h1")).hasText("Budget <b>2027</b> & co");
        assertThat(page.locator(".page-note[role=status]")).containsText("The conference is reserved");
        assertThat(page.locator("[aria-current=page].num")).hasText(Pattern.compile("7\\d{7}"));
        assertThat(page.locator("dl.facts").last()).containsText("45 min");
        String moderators = page.locator(".is-master [data-copy]").getAttribute("data-copy");
        String guests = page.locator(".is-guest [data-copy]").getAttribute("data-copy");
        assertThat(moderators).matches(CODE).isNotEqualTo(guests);
        assertThat(guests).matches(CODE);
    }

    @Test
    void anEditShouldKeepNumberAndCodes() {
        Meeting meeting = Meeting.at(palabre).by("fatou").reserve();
        console.open(page, "/conference/edit.xhtml?number=" + meeting.number());
        ReservePage form = new ReservePage(page);
        assertThat(form.input("name")).hasValue("Essai");

        form.name("Renamed").forge("maxParticipants", "25").save();

        assertThat(page.locator(".page-note[role=status]")).containsText("The changes are saved");
        assertThat(page.locator("h1")).hasText("Renamed");
        assertThat(page.locator("[aria-current=page].num")).hasText(meeting.number());
        assertThat(page.locator(".is-master [data-copy]")).hasAttribute("data-copy", meeting.moderatorCode());
        assertThat(page.locator("dl.facts").last()).containsText("25 seats");
    }

    @Test
    void severalShouldBeDeletedTogetherAndComeBack() {
        Meeting one = Meeting.at(palabre).by("fatou").named("Sapinière").reserve();
        Meeting two = Meeting.at(palabre).by("fatou").named("Sapinière").reserve();
        Meeting kept = Meeting.at(palabre).by("fatou").named("Sapinière").reserve();
        ConferenceList list = ConferenceList.open(console, page, "delete").search("Sapin");
        list.tick(one.number());
        list.tick(two.number());

        page.locator("[id='list:delete']").click();
        assertThat(page.locator("[id=confirm]")).containsText("Delete these 2 conferences?");
        page.locator("[id='confirmation:yes']").click();
        assertThat(list.row(one.number())).hasCount(0);
        assertThat(list.row(two.number())).hasCount(0);
        assertThat(list.row(kept.number())).hasCount(1);
        assertThat(palabre.as("fatou").get("conferences/" + one.number()).status())
                .isEqualTo(404);

        page.locator("[id='list:undo']").click();
        assertThat(list.row(one.number())).hasCount(1);
        assertThat(list.row(two.number())).hasCount(1);
        assertThat(palabre.as("fatou").get("conferences/" + one.number()).json().getString("moderatorPin"))
                .isEqualTo(one.moderatorCode());
    }

    @Test
    void othersConferencesShouldBeTheAdminsToSeeOnly() {
        Meeting meeting = Meeting.at(palabre).by("fatou").reserve();
        Page other = console.reading("paul", "en");
        for (String path : new String[] {"conference/show", "conference/edit", "live/live"}) {
            var answer = console.open(other, "/" + path + ".xhtml?number=" + meeting.number());
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(other.locator("h1")).hasText("This page does not exist");
        }
        ConferenceList others = ConferenceList.open(console, other, "delete");
        assertThat(others.row(meeting.number())).hasCount(0);

        Page admin = console.reading("admin", "en");
        ConferenceList all = ConferenceList.open(console, admin, "future").search(meeting.number());
        assertThat(all.rows()).hasCount(1);
        assertThat(all.row(meeting.number())).containsText("Fatou Sow");
    }
}
