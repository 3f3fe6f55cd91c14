package org.palabre.web.bounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.util.function.Supplier;
import org.palabre.shared.health.HealthPart;
import org.palabre.shared.health.HealthParts;

/**
 * Whether requests get through.
 *
 * @param needed whoever distributes visitors among servers must send them elsewhere
 */
record WebPart(String part, boolean needed, Queue queue, Supplier<Queue.Crowd> crowd) implements HealthPart {
    /** Attribute of the servlet context: what stands in front of the pages is made before there are beans. */
    static final String QUEUE = WebPart.class.getName() + ".queue";

    /** Of all, and of those who are signed in. */
    static WebPart ofPages(Queue queue) {
        return new WebPart("web", true, queue, queue::crowd);
    }

    /**
     * Of those who are not signed in. Not needed: else a crowd of them would take the server from those who work with
     * it.
     */
    static WebPart ofStrangers(Queue queue) {
        return new WebPart("web before the sign-in", false, queue, queue::crowdOfStrangers);
    }

    @Override
    public String trouble() {
        return switch (crowd.get()) {
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
            Queue queue = (Queue) context.getAttribute(QUEUE);
            parts.watch(ofPages(queue));
            parts.watch(ofStrangers(queue));
        }
    }
}
