package org.palabre.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.palabre.notification.Mail;
import org.palabre.notification.Mailer;

/** Keeps the mail. */
public final class FakeMailer implements Mailer {
    public final List<Mail> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(String id, Mail mail) {
        sent.add(mail);
    }
}
