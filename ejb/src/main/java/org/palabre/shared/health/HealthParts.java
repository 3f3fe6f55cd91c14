package org.palabre.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.palabre.health.ReadyCheck;

/** Tells the server's check of all parts when the product starts. */
@ApplicationScoped
public class HealthParts {
    private final ReadyCheck check;

    /** For the container's proxy. */
    protected HealthParts() {
        this(null);
    }

    @Inject
    HealthParts(ReadyCheck check) {
        this.check = check;
    }

    void tell(@Observes Startup start, Instance<HealthPart> parts) {
        parts.forEach(this::watch);
        check.begin();
    }

    /** One more: those of the pages are not seen from here, so they come by themselves. */
    public void watch(HealthPart part) {
        check.watch(part.part(), part.needed(), part::trouble);
    }
}
