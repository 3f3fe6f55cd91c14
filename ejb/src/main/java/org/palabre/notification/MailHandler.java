package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;

/** Gives the outbox's mail to the mailer. */
@ApplicationScoped
public class MailHandler implements OutboxHandler {
    public static final String KIND = "mail";

    private Mailer mailer;

    protected MailHandler() {}

    @Inject
    MailHandler(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        mailer.send(delivery.id(), MailJson.read(delivery.payload()));
        return List.of();
    }
}
