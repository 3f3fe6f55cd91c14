package org.palabre.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import org.palabre.health.ReadyCheck;

/** Tells the server's check of all parts when the product starts. */
@ApplicationScoped
class HealthParts {
    void tell(@Observes Startup start, Instance<HealthPart> parts, ReadyCheck check) {
        parts.forEach(part -> check.watch(part.part(), part.needed(), part::trouble));
        check.begin();
    }
}
