package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;

/** Where features hand in what is to be said to people. Joins the caller's transaction; sent soon after it succeeds. */
@ApplicationScoped
public class OutgoingMessages {
    private Outbox outbox;
    private Settings settings;

    protected OutgoingMessages() {}

    @Inject
    OutgoingMessages(Outbox outbox, Settings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /**
     * @return false when the envelope's key is known: it is on its way or was sent
     * @throws IllegalArgumentException when it is larger than about 700 kB with its images and files
     */
    public boolean mail(Mail mail, Envelope envelope) {
        return outbox.add(entry(MailHandler.KIND, envelope, mail.to(), mail.subject(), MailJson.write(mail)));
    }

    /** Without the letters that make it dearer, where the operator wants that. @return as {@link #mail} */
    public boolean text(TextMessage text, Envelope envelope) {
        TextMessage sent = asSent(text);
        return outbox.add(entry(TextHandler.KIND, envelope, sent.to(), sent.text(), TextJson.write(sent)));
    }

    /** The message as it leaves, for a preview. */
    public TextMessage asSent(TextMessage text) {
        return settings.on(Setting.PALABRE_SMS_TRANSLITERATE)
                ? new TextMessage(text.to(), Gsm7.transliterated(text.text()))
                : text;
    }

    private static NewEntry entry(String kind, Envelope envelope, String to, String title, String payload) {
        return new NewEntry(
                kind, envelope.key(), envelope.about(), envelope.owner(), to, title, payload, envelope.notBefore());
    }
}
