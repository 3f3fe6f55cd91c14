package org.palabre.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.palabre.notification.Mail;
import org.palabre.notification.Mailer;
import org.palabre.shared.outbox.DeliveryFailure;

/** Keeps the mail, while it is there. */
public final class FakeMailer implements Mailer {
    public final List<Mail> sent = new CopyOnWriteArrayList<>();

    /** As a server that cannot be reached. */
    public volatile boolean away;

    @Override
    public void send(String id, Mail mail) {
        if (away) {
            throw DeliveryFailure.away("nobody there", null);
        }
        sent.add(mail);
    }
}
