package org.palabre.adapter.meters;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.palabre.shared.guessing.GuessCounts;

/**
 * Wrong codes, numbers and PINs, as {@code palabre_guesses_total} with their kind. The server offers its registry to each part of the
 * application; any of them will do.
 */
@ApplicationScoped
public class GuessMeters {
    private static final System.Logger LOG = System.getLogger(GuessMeters.class.getName());

    private Instance<MeterRegistry> registries;
    private GuessCounts counts;

    protected GuessMeters() {}

    @Inject
    GuessMeters(@Any Instance<MeterRegistry> registries, GuessCounts counts) {
        this.registries = registries;
        this.counts = counts;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        try {
            registries.stream().findFirst().ifPresent(this::register);
        } catch (RuntimeException failure) { // no metric is worth a failed start
            LOG.log(Level.WARNING, "there will be no metrics of guessing", failure);
        }
    }

    private void register(MeterRegistry registry) {
        for (GuessCounts.Kind kind : GuessCounts.Kind.values()) {
            FunctionCounter.builder("palabre.guesses", counts, guesses -> guesses.of(kind))
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
