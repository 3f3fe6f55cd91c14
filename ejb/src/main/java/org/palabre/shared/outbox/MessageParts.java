package org.palabre.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.palabre.shared.health.HealthPart;

/** Whether messages leave; those that do not, wait. */
@ApplicationScoped
class MessageParts {
    private record Ways(String part, OutboxWorker worker) implements HealthPart {
        @Override
        public boolean needed() {
            return false;
        }

        @Override
        public String trouble() {
            return worker.trouble(part);
        }
    }

    @Produces
    HealthPart mail(OutboxWorker worker) {
        return new Ways("mail", worker);
    }

    @Produces
    HealthPart sms(OutboxWorker worker) {
        return new Ways("sms", worker);
    }
}
