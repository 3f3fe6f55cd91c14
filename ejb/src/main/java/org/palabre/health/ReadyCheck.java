package org.palabre.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down when a caller could not come in; says of each part how it is, also of those that callers can do without. */
@Readiness
@Default
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    private static final String WORKS = "works";

    private final Map<String, Watched> parts = new ConcurrentSkipListMap<>();
    private volatile boolean started;

    private record Watched(boolean needed, Supplier<String> trouble) {
        String now() {
            try {
                return trouble.get();
            } catch (RuntimeException e) {
                return e.toString();
            }
        }
    }

    /**
     * @param needed whether no caller comes in without it
     * @param trouble what is wrong, without secrets; empty where it works. Answers within a few seconds
     */
    public void watch(String part, boolean needed, Supplier<String> trouble) {
        parts.put(part, new Watched(needed, trouble));
    }

    /** All parts are watched: from now on they decide. */
    public void begin() {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        State state = state();
        var answer = HealthCheckResponse.named("palabre").status(state.ready);
        state.parts.forEach(answer::withData);
        return answer.build();
    }

    /** @param parts of each what is wrong, or that it works */
    record State(boolean ready, Map<String, String> parts) {}

    State state() {
        boolean ready = started;
        Map<String, String> told = new TreeMap<>();
        for (Map.Entry<String, Watched> part : parts.entrySet()) {
            String trouble = part.getValue().now();
            told.put(part.getKey(), trouble.isEmpty() ? WORKS : trouble);
            ready &= trouble.isEmpty() || !part.getValue().needed();
        }
        return new State(ready, told);
    }
}
