package org.palabre.shared.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What there is to see of guessing, since the start. */
@ApplicationScoped
public class GuessCounts {
    /** What was counted. */
    public enum Kind {
        WRONG_CODE,
        WRONG_NUMBER,
        WRONG_PIN,
        /** The number of the conference was asked for, too, or somebody was asked to try later. */
        MORE_ASKED
    }

    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);

    @Inject
    public GuessCounts() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    public void count(Kind kind) {
        counts.get(kind).increment();
    }

    public long of(Kind kind) {
        return counts.get(kind).sum();
    }
}
