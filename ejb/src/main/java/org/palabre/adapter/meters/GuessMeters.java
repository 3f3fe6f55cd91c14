package org.palabre.adapter.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.palabre.shared.guessing.GuessCounts;

/**
 * Wrong codes, numbers and PINs, as {@code palabre_guesses_total} with their kind. The server offers its registry to
 * each part of the application; any of them will do.
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

    void begin(@Observes Startup start) {
        try {
            registries.stream()
                    .findFirst()
                    .ifPresentOrElse(
                            this::register,
                            () -> LOG.log(
                                    Level.WARNING, "the server offers no metrics: there will be none of guessing"));
        } catch (RuntimeException failure) { // no metric is worth a failed start
            LOG.log(Level.WARNING, "there will be no metrics of guessing", failure);
        }
    }

    /** By {@code more()}: the server's registry does not pass on what a builder registers. */
    private void register(MeterRegistry registry) {
        for (GuessCounts.Kind kind : GuessCounts.Kind.values()) {
            registry.more()
                    .counter(
                            "palabre.guesses",
                            Tags.of("kind", kind.name().toLowerCase(Locale.ROOT)),
                            counts,
                            guesses -> guesses.of(kind));
        }
    }
}
