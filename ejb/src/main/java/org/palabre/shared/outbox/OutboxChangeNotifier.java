package org.palabre.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.palabre.shared.Throttle;

/** Tells screens that entries changed: hundreds a second change while invitations go out, once a second is told. */
@ApplicationScoped
class OutboxChangeNotifier {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final Set<Subject> subjects = ConcurrentHashMap.newKeySet();
    private Event<OutboxChanged> changed;
    private Throttle throttle;

    protected OutboxChangeNotifier() {}

    @Inject
    OutboxChangeNotifier(Executor executor, ScheduledExecutorService timer, Event<OutboxChanged> changed) {
        this.changed = changed;
        this.throttle = new Throttle(timer, PAUSE, () -> executor.execute(this::tell));
    }

    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntryTouched entry) {
        subjects.add(entry.about());
        throttle.ask();
    }

    private void tell() {
        for (Subject about : List.copyOf(subjects)) {
            subjects.remove(about);
            changed.fire(new OutboxChanged(about));
        }
    }
}
