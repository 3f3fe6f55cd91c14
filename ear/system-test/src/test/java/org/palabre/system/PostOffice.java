package org.palabre.system;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsmpp.bean.SubmitSm;
import org.palabre.testing.asterisk.FreePorts;
import org.palabre.testing.sms.MessageCentre;

/** A mail server that takes mail for anybody, and a message centre: real protocols on loopback. */
public final class PostOffice implements AutoCloseable {
    private final int mailPort = FreePorts.tcp();
    private final List<MimeMessage> ofFormerServers = new ArrayList<>();
    private final MessageCentre centre;
    private GreenMail mail;

    PostOffice() {
        startMail();
        try {
            centre = MessageCentre.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail as the server took it. */
    public record Arrival(String to, Instant at, MimeMessage mail) {}

    Map<String, String> settings() {
        return Map.of(
                "PALABRE_MAIL",
                "smtp",
                "PALABRE_MAIL_FROM",
                "palabre@example.org",
                "PALABRE_SMTP_PORT",
                "" + mailPort,
                "PALABRE_SMS",
                "smpp",
                "PALABRE_SMPP_PORT",
                "" + centre.port(),
                "PALABRE_SMPP_USER",
                MessageCentre.USER,
                "PALABRE_SMPP_PASSWORD",
                MessageCentre.PASSWORD);
    }

    public void startMail() {
        mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
    }

    /** TCP port of 127.0.0.1 that takes mail. */
    public int mailPort() {
        return mailPort;
    }

    /** As if it were killed; what it took is kept. */
    public void stopMail() {
        mail.getSmtp().stopService();
        ofFormerServers.addAll(Arrays.asList(mail.getReceivedMessages()));
        mail.stop();
    }

    public void stopTexts() {
        try {
            centre.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startTexts() {
        try {
            centre.resume();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order they came. */
    public List<MimeMessage> mailsTo(String address) {
        return mails().filter(message -> to(message).equals(address)).toList();
    }

    /** What the running server took, and when. */
    public List<Arrival> arrivals() {
        return mail.getManagers().getImapHostManager().getAllMessages().stream()
                .map(one -> new Arrival(
                        to(one.getMimeMessage()), one.getReceivedDate().toInstant(), one.getMimeMessage()))
                .toList();
    }

    /** Throws all mails of the running server away; its mailboxes stay. */
    public void emptyMailboxes() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails each address got. */
    public Map<String, Long> mailsByAddress() {
        return mails().collect(Collectors.groupingBy(PostOffice::to, Collectors.counting()));
    }

    /** How many short messages each number got, the parts of one counted once. */
    public Map<String, Long> textsByNumber() {
        return centre.submitted.stream()
                .filter(message -> !message.isUdhi() || message.getShortMessage()[5] == 1)
                .collect(Collectors.groupingBy(SubmitSm::getDestAddress, Collectors.counting()));
    }

    private Stream<MimeMessage> mails() {
        return Stream.concat(ofFormerServers.stream(), Arrays.stream(mail.getReceivedMessages()));
    }

    /** The parts of all short messages to that number, in the order they came; those in the alphabet of telephones. */
    public String textsTo(String number) {
        StringBuilder text = new StringBuilder();
        centre.submitted.stream()
                .filter(message -> number.endsWith(message.getDestAddress())
                        || message.getDestAddress().endsWith(number))
                .forEach(message -> text.append(content(message)));
        return text.toString();
    }

    /**
     * Digits and letters are the same in the default alphabet as in ASCII; without the header that numbers the parts.
     */
    private static String content(SubmitSm message) {
        byte[] all = message.getShortMessage();
        int header = message.isUdhi() ? all[0] + 1 : 0;
        byte[] text = Arrays.copyOfRange(all, header, all.length);
        return new String(text, message.getDataCoding() == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    /** Its text without spaces. */
    public static String text(MimeMessage message) {
        try {
            return text(message.getContent()).replaceAll("\\s", "");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws IOException, MessagingException {
        if (content instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(
                        parts.getBodyPart(i).isMimeType("text/calendar")
                                ? ""
                                : text(parts.getBodyPart(i).getContent()));
            }
            return all.toString();
        }
        return content instanceof String text ? text : "";
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().replaceFirst(".*<(.*)>", "$1");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mail.stop();
        try {
            centre.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
