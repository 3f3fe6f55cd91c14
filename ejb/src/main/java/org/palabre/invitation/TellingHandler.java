package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;

/** Makes of one entry of the outbox the messages to all who are concerned. */
@ApplicationScoped
public class TellingHandler implements OutboxHandler {
    public static final String KIND = "telling";

    private TellingDesk desk;

    protected TellingHandler() {}

    @Inject
    TellingHandler(TellingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        desk.tell(delivery.about(), Telling.read(delivery.payload()), delivery.id());
        return List.of();
    }
}
