package org.palabre.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Sends what is due: a team for each kind, so that a gateway that hangs holds up nothing but its own. */
@ApplicationScoped
class OutboxWorker {
    private final Map<String, Senders> senders = new HashMap<>();

    protected OutboxWorker() {}

    @Inject
    OutboxWorker(OutboxHandlers handlers, OutboxLedger ledger, Executor executor, Settings settings, Clock clock) {
        int most = settings.number(Setting.PALABRE_OUTBOX_AT_ONCE);
        for (OutboxHandler handler : handlers.all()) {
            senders.put(handler.kind(), new Senders(handler, ledger, executor, clock, most));
        }
    }

    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntryTouched entry) {
        if (entry.due()) {
            Optional.ofNullable(senders.get(entry.kind())).ifPresent(Senders::call);
        }
    }

    /** Why entries of that kind do not leave; empty where nothing stands in their way. */
    String trouble(String kind) {
        return Optional.ofNullable(senders.get(kind)).map(Senders::trouble).orElse("");
    }

    void look() {
        senders.values().forEach(Senders::look);
    }
}
