package org.palabre.web.bounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import org.palabre.shared.health.HealthPart;
import org.palabre.shared.health.HealthParts;

/** Whether requests get through. Needed: whoever distributes visitors among servers must send them elsewhere. */
record WebPart(Queue queue) implements HealthPart {
    /** Attribute of the servlet context: what stands in front of the pages is made before there are beans. */
    static final String QUEUE = WebPart.class.getName() + ".queue";

    @Override
    public String part() {
        return "web";
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public String trouble() {
        return switch (queue.crowd()) {
            case NONE -> "";
            case STUCK ->
                "requests wait for more than " + Queue.LONGEST_WAIT.toSeconds() + " s; " + queue.waiting() + " wait";
            case REFUSED -> "requests are refused, as " + Queue.WAITING + " wait";
        };
    }

    /** When the pages are there. */
    @ApplicationScoped
    static class Start {
        void watch(@Observes @Initialized(ApplicationScoped.class) ServletContext context, HealthParts parts) {
            parts.watch(new WebPart((Queue) context.getAttribute(QUEUE)));
        }
    }
}
