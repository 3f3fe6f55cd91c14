package org.palabre.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;

/** Does what a test says with entries of the kind {@code test}, and keeps what it was asked. */
public final class FakeHandler implements OutboxHandler {
    public static final String KIND = "test";

    public final List<OutboxDelivery> asked = new CopyOnWriteArrayList<>();
    private volatile Function<OutboxDelivery, List<String>> action = delivery -> List.of();

    public void does(Function<OutboxDelivery, List<String>> whatever) {
        action = whatever;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        asked.add(delivery);
        return action.apply(delivery);
    }

    /** The payloads, in the order they came. */
    public List<String> payloads() {
        return asked.stream().map(OutboxDelivery::payload).toList();
    }
}
