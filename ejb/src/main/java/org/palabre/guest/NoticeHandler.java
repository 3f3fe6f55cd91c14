package org.palabre.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;

/** Makes one entry of the outbox into messages to everybody who is concerned. */
@ApplicationScoped
public class NoticeHandler implements OutboxHandler {
    public static final String KIND = "telling";

    private NoticeWriter writer;

    protected NoticeHandler() {}

    @Inject
    NoticeHandler(NoticeWriter writer) {
        this.writer = writer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        writer.write(delivery.about().id(), Notice.read(delivery.payload()), delivery.id());
        return List.of();
    }
}
