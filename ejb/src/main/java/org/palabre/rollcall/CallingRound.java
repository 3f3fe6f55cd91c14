package org.palabre.rollcall;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.shared.Actor;

/** Calling everybody who was missing when it began. Whom it still has to call may be asked from any thread. */
final class CallingRound {
    final String conference;
    final Actor actor;
    private final Set<Long> ahead;
    private final Set<Long> called = new HashSet<>();
    private final AtomicInteger asked = new AtomicInteger();

    CallingRound(String conference, Actor actor, Collection<Long> guests) {
        this.conference = conference;
        this.actor = actor;
        this.ahead = new LinkedHashSet<>(guests);
    }

    enum Step {
        CALL,
        WAIT,
        DONE
    }

    /**
     * Runs the work now, or once more after it ran where it is running already. Work that fails has been asked for in
     * vain: the next that asks runs it.
     */
    void walk(Runnable work) {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = asked.get();
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                asked.set(0);
                throw failed;
            }
        } while (!asked.compareAndSet(seen, 0));
    }

    synchronized Step next(RollCallEntry one, Duration pause, Instant now) {
        if (!ahead.contains(one.guest()) || one.whyNotCallable().isPresent()) {
            return Step.DONE;
        }
        boolean begun = called.contains(one.guest());
        return switch (one.presence()) {
            case RINGING, ANSWERED -> Step.WAIT;
            case IN, WAITING, LEFT, REJECTED -> Step.DONE;
            case MISSING -> begun ? Step.WAIT : Step.CALL;
            case NOT_CONFIRMED, FAILED -> begun ? Step.DONE : Step.CALL;
            case BUSY, NO_ANSWER -> begun && isBefore(now, one, pause) ? Step.WAIT : Step.CALL;
        };
    }

    private static boolean isBefore(Instant now, RollCallEntry one, Duration pause) {
        return one.at().filter(at -> now.isBefore(at.plus(pause))).isPresent();
    }

    synchronized void called(long guest) {
        called.add(guest);
    }

    synchronized void done(long guest) {
        ahead.remove(guest);
    }

    synchronized void stop() {
        ahead.clear();
    }

    synchronized boolean over() {
        return ahead.isEmpty();
    }

    synchronized Set<Long> ahead() {
        return Set.copyOf(ahead);
    }
}
