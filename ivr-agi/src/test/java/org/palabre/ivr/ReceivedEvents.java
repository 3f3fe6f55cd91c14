package org.palabre.ivr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchListener;

/** Everything that the switch told, in its order; waits for what is still to come. */
public class ReceivedEvents implements SwitchListener {
    private final List<SwitchEvent> told = new ArrayList<>();

    @Override
    public synchronized void on(SwitchEvent event) {
        told.add(event);
        notifyAll();
    }

    public synchronized List<SwitchEvent> all() {
        return List.copyOf(told);
    }

    public List<SwitchEvent> of(LegId leg) {
        return all().stream()
                .filter(event ->
                        event instanceof SwitchEvent.OfLeg ofLeg && ofLeg.leg().equals(leg))
                .toList();
    }

    /** A place in the order of events: what is awaited from here is newer. */
    public synchronized int mark() {
        return told.size();
    }

    public <T extends SwitchEvent> T await(Class<T> kind, Predicate<T> which) {
        return await(0, kind, which);
    }

    public <T extends SwitchEvent.OfLeg> T await(Class<T> kind, LegId leg) {
        return await(0, kind, event -> event.leg().equals(leg));
    }

    public <T extends SwitchEvent> T await(int from, Class<T> kind, Predicate<T> which) {
        return await(from, kind, which, Duration.ofSeconds(20));
    }

    public synchronized <T extends SwitchEvent> T await(int from, Class<T> kind, Predicate<T> which, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = told.subList(from, told.size()).stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(which)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no such " + kind.getSimpleName() + "; told: " + told);
            }
            pause(left);
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException over) {
            throw new AssertionError(over);
        }
    }
}
