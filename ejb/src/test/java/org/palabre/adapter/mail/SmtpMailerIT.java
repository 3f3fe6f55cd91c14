package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.notification.Mail;
import org.palabre.notification.SampleMails;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.testing.TestClock;

/** Mail through a real mail server, read back over IMAP. */
class SmtpMailerIT {
    private static final String TO = "paul@example.org";
    private static final String PASSWORD = "password of a mailbox";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private GreenMail server;
    private SmtpConnections connections;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});
        server.start();
        server.setUser(TO, TO, PASSWORD);
    }

    private static ServerSetup setup(String protocol) {
        return new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
    }

    @AfterEach
    void stop() {
        if (connections != null) {
            connections.close();
        }
        timer.shutdownNow();
        server.stop();
    }

    @Test
    void mailShouldHaveItsStructure() throws Exception {
        mailer(Map.of()).send("id-1", SampleMails.invitation(TO));

        assertThat(structure(received()))
                .containsExactly(
                        "multipart/mixed",
                        " multipart/alternative",
                        "  text/plain",
                        "  multipart/related",
                        "   text/html",
                        "   image/png",
                        "  text/calendar",
                        " application/pdf");
    }

    @Test
    void calendarShouldBeAttachedTooWhereTheOperatorWantsIt() throws Exception {
        mailer(Map.of(Setting.PALABRE_MAIL_ICS_ATTACHMENT, "true")).send("id-1", SampleMails.invitation(TO));

        assertThat(structure(received())).endsWith(" application/pdf", " text/calendar");
        assertThat(part(received(), 2).getFileName()).isEqualTo("invite.ics");
    }

    @Test
    void headersShouldTellWhoWhatAndThatNobodyTypedIt() throws Exception {
        mailer(Map.of()).send("id-1", SampleMails.invitation(TO));
        MimeMessage mail = received();

        assertThat(mail.getSubject()).isEqualTo("Réunion « Comité » à 15 h");
        assertThat(mail.getMessageID()).isEqualTo("<id-1@palabre.example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("fr");
        assertThat(mail.getSentDate()).isEqualTo(new TestClock().instant());
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("conf@palabre.example.org"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Conférences");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Paul Dûpré");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("awa@example.org"));
    }

    @Test
    void textsShouldKeepTheirAccents() throws Exception {
        mailer(Map.of()).send("id-1", SampleMails.invitation(TO));
        Multipart alternative = (Multipart) part(received(), 0).getContent();
        Multipart related = (Multipart) alternative.getBodyPart(1).getContent();

        assertThat((String) alternative.getBodyPart(0).getContent())
                .isEqualToNormalizingNewlines("Bonjour Paul,\n\nÀ bientôt – l’équipe");
        assertThat((String) related.getBodyPart(0).getContent()).contains("à bientôt</p><img src=\"cid:logo.png\">");
    }

    @Test
    void imagesShouldBeFoundByTheirContentId() throws Exception {
        mailer(Map.of()).send("id-1", SampleMails.invitation(TO));
        Multipart alternative = (Multipart) part(received(), 0).getContent();
        Multipart related = (Multipart) alternative.getBodyPart(1).getContent();
        MimePart image = (MimePart) related.getBodyPart(1);

        assertThat(image.getContentID()).isEqualTo("<logo.png>");
        assertThat(image.getDisposition()).isEqualTo(Part.INLINE);
        assertThat(bytes(image)).containsExactly(0x89, 'P', 'N', 'G');
    }

    @Test
    void calendarShouldHaveItsMethodInTheType() throws Exception {
        mailer(Map.of()).send("id-1", SampleMails.invitation(TO));
        Part calendar = ((Multipart) part(received(), 0).getContent()).getBodyPart(2);
        var type = new ContentType(calendar.getContentType());

        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        assertThat(new String(bytes(calendar), StandardCharsets.UTF_8)).isEqualTo(SampleMails.CALENDAR);
    }

    @Test
    void filesShouldKeepTheirNames() throws Exception {
        mailer(Map.of()).send("id-1", SampleMails.invitation(TO));
        Part file = part(received(), 1);

        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("plan d’accès.pdf");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(bytes(file)).containsExactly('%', 'P', 'D', 'F');
    }

    @Test
    void mailSentTwiceShouldHaveOneMessageId() throws Exception {
        SmtpMailer mailer = mailer(Map.of());
        mailer.send("id-1", SampleMails.invitation(TO));
        mailer.send("id-1", SampleMails.invitation(TO));

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getMessageID())
                .isEqualTo(server.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void lineBreaksShouldNotGetIntoHeaders() {
        SmtpMailer mailer = mailer(Map.of());
        for (Mail mail : List.of(
                mail(TO, "", "Hello\r\nBcc: everybody@example.org"),
                mail(TO, "Paul\nBcc: everybody@example.org", "Hello"),
                mail(TO + "\r\nBcc: everybody@example.org", "", "Hello"))) {
            assertThatThrownBy(() -> mailer.send("id-1", mail))
                    .isInstanceOfSatisfying(
                            DeliveryFailure.class, e -> assertThat(e.forGood()).isTrue());
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void noAddressShouldBeRefusedForGood() {
        SmtpMailer mailer = mailer(Map.of());

        assertThatThrownBy(() -> mailer.send("id-1", mail("no address", "", "Hello")))
                .isInstanceOfSatisfying(
                        DeliveryFailure.class, e -> assertThat(e.forGood()).isTrue());
    }

    @Test
    void serverThatIsAwayShouldBeNobodysFault() {
        SmtpMailer mailer = mailer(Map.of());
        server.stop();

        assertThatThrownBy(() -> mailer.send("id-1", SampleMails.invitation(TO)))
                .isInstanceOfSatisfying(
                        DeliveryFailure.class, e -> assertThat(e.away()).isTrue());
    }

    @Test
    void wrongPasswordShouldBeNobodysFaultAndNotBeTold() {
        SmtpMailer mailer =
                mailer(Map.of(Setting.PALABRE_SMTP_USER, TO, Setting.PALABRE_SMTP_PASSWORD, "wrong secret"));

        assertThatThrownBy(() -> mailer.send("id-1", SampleMails.invitation(TO)))
                .hasMessageNotContaining("wrong secret")
                .isInstanceOfSatisfying(
                        DeliveryFailure.class, e -> assertThat(e.away()).isTrue());
    }

    @Test
    void accountShouldBeUsed() {
        mailer(Map.of(Setting.PALABRE_SMTP_USER, TO, Setting.PALABRE_SMTP_PASSWORD, PASSWORD))
                .send("id-1", SampleMails.invitation(TO));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void connectionThatTheServerClosedShouldBeReplaced() {
        SmtpMailer mailer = mailer(Map.of());
        mailer.send("id-1", SampleMails.invitation(TO));
        int port = server.getSmtp().getPort();
        server.stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mailer.send("id-2", SampleMails.invitation(TO));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private SmtpMailer mailer(Map<Setting, String> more) {
        var values = new HashMap<>(Map.of(
                Setting.PALABRE_SMTP_PORT, Integer.toString(server.getSmtp().getPort()),
                Setting.PALABRE_MAIL_FROM, "conf@palabre.example.org",
                Setting.PALABRE_MAIL_FROM_NAME, "Conférences"));
        values.putAll(more);
        Settings settings = Settings.of(values);
        connections = new SmtpConnections(SmtpSettings.from(settings), timer);
        return new SmtpMailer(connections, new MailComposer(settings, new TestClock()));
    }

    private static Mail mail(String to, String toName, String subject) {
        return new Mail(to, toName, "", "", "en", subject, "text", "", List.of(), List.of(), Optional.empty());
    }

    private MimeMessage received() throws Exception {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), TO, PASSWORD);
        try (store) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message[] messages = inbox.getMessages();
            assertThat(messages).hasSize(1);
            return new MimeMessage((MimeMessage) messages[0]);
        }
    }

    private static Part part(MimeMessage mail, int n) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(n);
    }

    private static List<String> structure(Part part) throws Exception {
        List<String> lines = new ArrayList<>();
        structure(part, "", lines);
        return lines;
    }

    private static void structure(Part part, String indent, List<String> lines) throws Exception {
        lines.add(indent + new ContentType(part.getContentType()).getBaseType().toLowerCase());
        if (part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                structure(parts.getBodyPart(n), indent + " ", lines);
            }
        }
    }

    private static byte[] bytes(Part part) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (InputStream in = part.getInputStream()) {
            in.transferTo(bytes);
        }
        return bytes.toByteArray();
    }
}
