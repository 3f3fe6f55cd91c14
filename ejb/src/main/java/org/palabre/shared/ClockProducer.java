package org.palabre.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;

/** The one place that takes the system's clock. */
@ApplicationScoped
class ClockProducer {
    private ProductClock clock;

    protected ClockProducer() {}

    @Inject
    ClockProducer(Settings settings) {
        clock = new ProductClock(
                Clock.systemUTC(), settings.text(Setting.PALABRE_CLOCK), settings.on(Setting.PALABRE_DEMO));
    }

    @Produces
    ProductClock clock() {
        return clock;
    }
}
