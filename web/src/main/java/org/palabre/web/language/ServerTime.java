package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** The moment of this request on the product's clock, for pages that live longer than a request. */
@Named("serverTime")
@RequestScoped
public class ServerTime {
    @Inject
    Clock clock;

    public Instant now() {
        return clock.instant();
    }

    /** What the browser's clocks follow. */
    public long getMillis() {
        return clock.millis();
    }
}
