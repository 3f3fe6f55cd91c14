package org.palabre.adapter.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.palabre.notification.Attachment;
import org.palabre.notification.CalendarPart;
import org.palabre.notification.Mail;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;

/**
 * Makes a MIME message of a mail: mixed( alternative( text, related( html, images ), calendar ), files ). Calendars are
 * a part of the alternative with their method in the type (RFC 6047 §2.4): as a plain attachment Outlook does not take
 * them over.
 */
final class MailComposer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress from;
    private final boolean calendarAttached;
    private final Clock clock;

    /** @throws IllegalStateException when the sender is no address */
    MailComposer(Settings settings, Clock clock) {
        this.from = sender(settings);
        this.calendarAttached = settings.on(Setting.PALABRE_MAIL_ICS_ATTACHMENT);
        this.clock = clock;
    }

    private static InternetAddress sender(Settings settings) {
        String address = settings.text(Setting.PALABRE_MAIL_FROM);
        try {
            return address(address, settings.text(Setting.PALABRE_MAIL_FROM_NAME));
        } catch (DeliveryFailure | AddressException e) {
            throw new IllegalStateException(Setting.PALABRE_MAIL_FROM + "=" + address + " is no mail address", e);
        }
    }

    /** @throws DeliveryFailure for good, when it has no valid address or a line break where none may be */
    MimeMessage compose(Session session, String id, Mail mail) {
        try {
            var message = new NamedMessage(session, id + "@" + domain());
            message.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
            if (!mail.replyTo().isEmpty()) {
                message.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mail.replyToName())});
            }
            message.setSubject(line(mail.subject()), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", line(mail.language()));
            message.setContent(everything(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw DeliveryFailure.forGood("cannot be written as a mail: " + e.getMessage(), e);
        }
    }

    private Multipart everything(Mail mail) throws MessagingException {
        var mixed = new MimeMultipart("mixed", body(alternative(mail)));
        for (Attachment file : mail.files()) {
            mixed.addBodyPart(data(file, Part.ATTACHMENT));
        }
        if (calendarAttached && mail.calendar().isPresent()) {
            CalendarPart calendar = mail.calendar().get();
            mixed.addBodyPart(data(
                    new Attachment(
                            "invite.ics", type(calendar), calendar.content().getBytes(StandardCharsets.UTF_8)),
                    Part.ATTACHMENT));
        }
        return mixed;
    }

    private static Multipart alternative(Mail mail) throws MessagingException {
        var alternative = new MimeMultipart("alternative", text(mail.text(), "plain"));
        if (!mail.html().isEmpty()) {
            alternative.addBodyPart(mail.images().isEmpty() ? text(mail.html(), "html") : body(related(mail)));
        }
        if (mail.calendar().isPresent()) {
            alternative.addBodyPart(calendar(mail.calendar().get()));
        }
        return alternative;
    }

    private static Multipart related(Mail mail) throws MessagingException {
        var related = new MimeMultipart("related", text(mail.html(), "html"));
        for (Attachment image : mail.images()) {
            MimeBodyPart part = data(image, Part.INLINE);
            part.setContentID("<" + line(image.name()) + ">");
            related.addBodyPart(part);
        }
        return related;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart calendar(CalendarPart calendar) throws MessagingException {
        return data(type(calendar), calendar.content().getBytes(StandardCharsets.UTF_8));
    }

    private static String type(CalendarPart calendar) {
        return "text/calendar; charset=UTF-8; method=" + line(calendar.method());
    }

    private static MimeBodyPart data(Attachment attachment, String disposition) throws MessagingException {
        MimeBodyPart part = data(line(attachment.type()), attachment.content());
        part.setDisposition(disposition);
        part.setFileName(fileName(attachment.name()));
        return part;
    }

    /** In base64, so that no server on the way touches line ends or long lines. */
    private static MimeBodyPart data(String type, byte[] content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static BodyPart body(Multipart parts) throws MessagingException {
        var body = new MimeBodyPart();
        body.setContent(parts);
        return body;
    }

    private static String fileName(String name) {
        try {
            return MimeUtility.encodeText(line(name), UTF_8, null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InternetAddress address(String address, String name) throws AddressException {
        try {
            var internet = new InternetAddress(line(address), true);
            if (!name.isEmpty()) {
                internet.setPersonal(line(name), UTF_8);
            }
            return internet;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line break in a header would begin another header, of somebody else's choice. */
    private static String line(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw DeliveryFailure.forGood("a line break or control character in a header", null);
        }
        return text;
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The same Message-ID for each try. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
