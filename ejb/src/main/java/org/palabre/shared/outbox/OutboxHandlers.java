package org.palabre.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The handlers of all kinds. */
@ApplicationScoped
public class OutboxHandlers {
    private final List<OutboxHandler> all = new ArrayList<>();

    protected OutboxHandlers() {}

    @Inject
    OutboxHandlers(@Any Instance<OutboxHandler> beans) {
        beans.forEach(all::add);
    }

    public OutboxHandlers(List<OutboxHandler> handlers) {
        all.addAll(handlers);
    }

    List<OutboxHandler> all() {
        return all;
    }
}
