package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;

/** Makes of one entry of the outbox the messages of an invitation that was sent on its own. */
@ApplicationScoped
public class InvitationHandler implements OutboxHandler {
    public static final String KIND = "sending";

    private InvitationWriter writer;

    protected InvitationHandler() {}

    @Inject
    InvitationHandler(InvitationWriter writer) {
        this.writer = writer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        writer.write(InvitationOrder.read(delivery.payload()));
        return List.of();
    }
}
