package org.palabre.web.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.palabre.conference.ConferenceChanged;
import org.palabre.live.LiveChanged;
import org.palabre.shared.Throttle;
import org.palabre.shared.outbox.OutboxChanged;

/** Turns what happened into hints for the open pages, at most five a second. */
@ApplicationScoped
public class PushBridge {
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A browser that hears nothing for more than twice as long connects anew (palabre.js). */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    /**
     * Looked up where it is used: Faces cannot make it on the thread of a REST request, whose session it does not know.
     */
    @Inject
    @Push(channel = "hints")
    Instance<PushContext> hints;

    @Inject
    Topics topics;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Set<String> waiting = new LinkedHashSet<>();
    private Throttle hinting;

    @PostConstruct
    void start() {
        hinting = new Throttle(executor, PAUSE, () -> executor.execute(this::send));
        executor.scheduleAtFixedRate(
                () -> hints.get().send(List.of()),
                SIGN_OF_LIFE.toMillis(),
                SIGN_OF_LIFE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // being called makes it: signs of life are sent from the start on, not from the first change
    }

    /** Told after the change was stored; no transaction is needed. */
    void live(@Observes LiveChanged changed) {
        hint(topics.of(changed.conference()));
    }

    void conference(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConferenceChanged changed) {
        hint(topics.of(changed.number()));
    }

    /** Told after the change was stored, and paced. */
    void outbox(@Observes OutboxChanged changed) {
        hint(Topics.OUTBOX);
        changed.about().conferenceNumber().ifPresent(number -> hint(topics.ofMessages(number)));
    }

    private void hint(String topic) {
        synchronized (waiting) {
            waiting.add(topic);
        }
        hinting.ask();
    }

    private void send() {
        List<String> sent;
        synchronized (waiting) {
            sent = List.copyOf(waiting);
            waiting.clear();
        }
        if (!sent.isEmpty()) {
            hints.get().send(sent);
        }
    }
}
