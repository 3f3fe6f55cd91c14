package org.palabre.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.palabre.notification.Mail;
import org.palabre.notification.Mailer;
import org.palabre.shared.outbox.DeliveryFailure;

/**
 * Writes each mail to a file as it would travel: any mail program opens it. A mail that is sent once more replaces its
 * file.
 */
final class FolderMailer implements Mailer {
    private final Session session = Session.getInstance(new Properties());
    private final Path folder;
    private final MailComposer composer;

    FolderMailer(Path folder, MailComposer composer) {
        this.folder = folder;
        this.composer = composer;
    }

    @Override
    public void send(String id, Mail mail) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(id + ".part");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                composer.compose(session, id, mail).writeTo(out);
            }
            Files.move(unfinished, folder.resolve(id + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw DeliveryFailure.away("cannot write to " + folder + ": " + e, e);
        }
    }
}
