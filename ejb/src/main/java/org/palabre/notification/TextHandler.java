package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;

/** Gives the outbox's short messages to the messenger. */
@ApplicationScoped
public class TextHandler implements OutboxHandler {
    public static final String KIND = "sms";

    private TextMessenger messenger;

    protected TextHandler() {}

    @Inject
    TextHandler(TextMessenger messenger) {
        this.messenger = messenger;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        return messenger.send(delivery.id(), TextJson.read(delivery.payload()));
    }
}
