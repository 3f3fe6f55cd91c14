package org.palabre.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.palabre.notification.Mail;
import org.palabre.notification.Mailer;

/** Hands mail to the company's mail server. */
final class SmtpMailer implements Mailer {
    private final SmtpConnections connections;
    private final MailComposer composer;

    SmtpMailer(SmtpConnections connections, MailComposer composer) {
        this.connections = connections;
        this.composer = composer;
    }

    @Override
    public void send(String id, Mail mail) {
        MimeMessage message = composer.compose(connections.session(), id, mail);
        Transport transport = connect();
        try {
            transport.sendMessage(message, message.getAllRecipients());
            connections.keep(transport);
        } catch (MessagingException e) {
            SmtpConnections.close(transport);
            throw SmtpFailures.ofMail(e);
        }
    }

    private Transport connect() {
        try {
            return connections.take();
        } catch (MessagingException e) {
            throw SmtpFailures.ofConnection(e);
        }
    }
}
