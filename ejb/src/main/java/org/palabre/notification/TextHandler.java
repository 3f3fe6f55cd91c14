package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;

/** Gives the outbox's short messages to the messenger. */
@ApplicationScoped
public class TextHandler implements OutboxHandler {
    public static final String KIND = "sms";

    private TextMessenger messenger;
    private TextRules rules;

    protected TextHandler() {}

    @Inject
    TextHandler(TextMessenger messenger, TextRules rules) {
        this.messenger = messenger;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        TextMessage text = TextJson.read(delivery.payload());
        rules.spend(text, delivery.owner());
        try {
            return messenger.send(delivery.id(), text);
        } catch (DeliveryFailure failure) {
            rules.giveBack(delivery.owner());
            throw failure;
        }
    }
}
