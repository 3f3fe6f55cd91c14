package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.PostOffice;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;
import org.palabre.testing.Await;

/** Somebody invites without reserving: mails and short messages arrive, change and are called off (S52–S55, P24). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class SendInvitationIT {
    private static final String ZOE = "zoe.sarr@example.net";
    private static final String MOBILE = "+33639987788";
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");

    private final Palabre palabre;
    private final Console console;
    private Meeting meeting;
    private Page page;

    SendInvitationIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @BeforeEach
    void open() {
        palabre.sql("delete from contact where owner_login = 'awa'");
        palabre.sql("delete from contact_group where owner_login = 'awa'");
        meeting = Meeting.at(palabre)
                .by("awa")
                .named("Revue Teranga")
                .startsIn(Duration.ofHours(20))
                .reserve();
        page = console.reading("awa", "en");
    }

    @AfterAll
    void close() {
        palabre.sql("delete from contact where owner_login = 'awa'");
        palabre.sql("delete from contact_group where owner_login = 'awa'");
        console.close();
    }

    @Test
    void anInvitationShouldBeSentChangedAndCancelledAndReserveNothing() throws Exception {
        JsonObject booked = booked();
        SendInvitationPage form = SendInvitationPage.open(console, page).conference(meeting.number());
        assertThat(form.input("name")).hasValue("Revue Teranga");
        assertThat(form.input("organiser")).not().hasValue("");
        form.fill("organiser", "Direction de Dakar").zone(DAKAR.getId());
        form.fill("plannedStart", written(start()))
                .fill("guests", ZOE + "\nnobody@")
                .send();
        assertThat(form.fault("guests")).containsText("nobody@");
        assertThat(form.input("organiser")).hasValue("Direction de Dakar");

        form.fill("guests", ZOE + ", 06 39 98 77 88");
        page.locator("[id='invitation:look']").click();
        assertThat(page.locator("#preview pre.message").first()).containsText("Direction de Dakar invites you");
        assertThat(page.locator("#preview")).containsText("part");
        page.locator("[id='looking:shownLanguage'] label:has-text('French')").click();
        assertThat(page.locator("#preview pre.message").first()).containsText("vous invite");
        page.keyboard().press("Escape");
        form.send();

        assertThat(page.locator(".note-done")).containsText("The invitation is sent");
        assertThat(page.locator("[id='invitation:recipients']")).containsText(ZOE);
        assertThat(page.locator(".chip-SENT, .chip-DELIVERED")).hasCount(2);
        MimeMessage mail = mail(ZOE, 1);
        assertThat(PostOffice.text(mail)).contains(meeting.userCode()).doesNotContain(meeting.moderatorCode());
        Await.until("a short message", Meeting.SOON, () -> palabre.post()
                .textsTo(MOBILE)
                .contains(meeting.userCode()));
        assertThat(palabre.post().textsTo(MOBILE))
                .contains("Direction de Dakar")
                .doesNotContain(meeting.moderatorCode());
        VEvent invited = event(calendar(mail, "REQUEST"));
        assertThat(value(invited, "DTSTART")).isEqualTo(stamp(start()));
        assertThat(value(invited, "SUMMARY")).isEqualTo("Revue Teranga");

        page.locator("a[href*='change=']").click();
        form.fill("plannedStart", written(start().plus(Duration.ofMinutes(30)))).send();
        assertThat(page.locator(".note-done")).containsText("The changes are sent");
        VEvent changed = event(calendar(mail(ZOE, 2), "REQUEST"));
        assertThat(value(changed, "UID")).isEqualTo(value(invited, "UID"));
        assertThat(number(changed, "SEQUENCE")).isGreaterThan(number(invited, "SEQUENCE"));
        assertThat(value(changed, "DTSTART")).isEqualTo(stamp(start().plus(Duration.ofMinutes(30))));

        page.locator("[id='invitation:cancel']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("[id='invitation:head']")).containsText("Cancelled");
        assertThat(page.locator("[id='invitation:cancel']")).hasCount(0);
        VEvent cancelled = event(calendar(mail(ZOE, 3), "CANCEL"));
        assertThat(value(cancelled, "UID")).isEqualTo(value(invited, "UID"));
        assertThat(number(cancelled, "SEQUENCE")).isGreaterThan(number(changed, "SEQUENCE"));
        console.open(page, "/invitation/sent.xhtml");
        assertThat(page.locator("tbody tr").first()).containsText("Cancelled");

        assertThat(booked()).isEqualTo(booked);
        assertThat(palabre.as("awa")
                        .get("conferences/" + meeting.number() + "/guests")
                        .list())
                .isEmpty();
    }

    /** Ticked with the keyboard, over two pages, and from a group. */
    @Test
    void contactsAndGroupsShouldBeTickedInTheAddressBook() {
        keep("Zoe Sarr", ZOE);
        keep("Moussa Ba", "moussa.ba@example.net");
        for (int i = 0; i < 8; i++) {
            keep("Abdou " + i, "abdou" + i + "@example.net");
        }
        int group = palabre.as("awa")
                .post("contact-groups", "{\"name\":\"Dakar\"}")
                .json()
                .getInt("id");
        keep("Khady Fall", "khady@example.net", group);
        SendInvitationPage form = SendInvitationPage.open(console, page).conference(meeting.number());

        form.openBook();
        page.locator("#book .ui-paginator-next").click();
        assertThat(page.locator("#book tbody")).containsText("Moussa Ba");
        page.locator("#book .ui-paginator-prev").click();
        assertThat(page.locator("#book tbody")).containsText("Abdou 0");
        page.locator("#book tbody .ui-chkbox-box").first().click();
        page.locator("#book [type=search]").fill("zoe");
        assertThat(page.locator("#book tbody tr")).hasCount(1);
        page.locator("#book tbody input[type=checkbox], #book tbody [role=checkbox]")
                .first()
                .focus();
        page.keyboard().press("Space");
        page.locator("[id='ticking:groups'] label:has-text('Dakar')").click();
        form.take();

        assertThat(form.chosen()).hasCount(3);
        assertThat(form.chosen().nth(0)).containsText("Dakar");
        page.locator(".chosen [aria-label='Remove: Abdou 0']").click();
        assertThat(form.chosen()).hasCount(2);
        form.send();
        assertThat(page.locator("[id='invitation:recipients']")).containsText("khady@example.net");
        assertThat(page.locator("[id='invitation:recipients'] tbody tr")).hasCount(2);
    }

    /** What a guest's message becomes shows on the conference's page without asking. */
    @Test
    void whatBecomesOfAMessageShouldShowByItself() {
        page.waitForWebSocket(() -> console.open(page, "/conference/show.xhtml?number=" + meeting.number()));
        page.locator("[id='invitation:guests']").fill("half typed");

        meeting.does("guests", "{\"guests\":\"" + ZOE + "\",\"language\":\"en\"}");

        assertThat(page.locator(".guests")).containsText(ZOE);
        assertThat(page.locator(".guests .chip-SENT")).hasCount(1);
        assertThat(page.locator("[id='invitation:guests']")).hasValue("half typed");
    }

    /** The list changes under the open question. */
    @Test
    void whoIsNamedShouldBeTakenOffTheList() {
        meeting.does(
                "guests", "{\"guests\":\"alice@example.net, bob@example.net, carol@example.net\",\"language\":\"en\"}");
        page.waitForWebSocket(() -> console.open(page, "/conference/show.xhtml?number=" + meeting.number()));
        Locator guests = page.locator(".guests li");
        assertThat(guests).hasCount(3);

        page.locator("[aria-label='Remove : bob@example.net']").click();
        assertThat(page.locator(".ui-confirm-dialog")).containsText("bob@example.net");
        String list = "conferences/" + meeting.number() + "/guests";
        int alice = palabre.as("awa").get(list).list().getFirst().getInt("id");
        assertThat(palabre.as("awa").delete(list + "/" + alice).status()).isEqualTo(204);
        assertThat(guests).hasCount(2);
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(guests).hasCount(1);
        assertThat(guests).containsText("carol@example.net");
    }

    private void keep(String name, String mail, int... groups) {
        String in = groups.length == 0 ? "" : ",\"groups\":[" + groups[0] + "]";
        assertThat(palabre.as("awa")
                        .post("contacts", "{\"name\":\"" + name + "\",\"mail\":\"" + mail + "\"" + in + "}")
                        .status())
                .isEqualTo(201);
    }

    private JsonObject booked() {
        LocalDate today = LocalDate.ofInstant(new Time(palabre).now(), ZoneOffset.UTC);
        return palabre.as("admin")
                .get("capacity?from=" + today + "&to=" + today.plusDays(2))
                .json();
    }

    /** The conference's own start, to the minute. */
    private Instant start() {
        return Instant.parse(
                palabre.as("awa").get("conferences/" + meeting.number()).json().getString("plannedStart"));
    }

    /** As an English reader types it. */
    private static String written(Instant moment) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(moment.atZone(DAKAR));
    }

    private static String stamp(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm00").format(moment.atZone(DAKAR));
    }

    private MimeMessage mail(String address, int count) {
        Await.until(
                count + " mails to " + address,
                Meeting.SOON,
                () -> mails(address).size() == count);
        return mails(address).getLast();
    }

    /** Of this meeting: other tests write to the same person. */
    private List<MimeMessage> mails(String address) {
        return palabre.post().mailsTo(address).stream()
                .filter(mail -> subject(mail).contains("Revue Teranga"))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Calendar calendar(MimeMessage mail, String method) throws Exception {
        try (InputStream part = calendarPart(mail.getContent())) {
            Calendar calendar = new CalendarBuilder().build(part);
            assertThat(calendar.validate().hasErrors()).isFalse();
            assertThat(calendar.getProperty("METHOD").orElseThrow().getValue()).isEqualTo(method);
            return calendar;
        }
    }

    private static InputStream calendarPart(Object content) throws Exception {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                InputStream found = part.isMimeType("text/calendar")
                        ? part.getInputStream()
                        : part.isMimeType("multipart/*") ? calendarPart(part.getContent()) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static int number(VEvent event, String property) {
        return Integer.parseInt(value(event, property));
    }
}
