package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.palabre.shared.retention.HourlyBudget;
import org.palabre.telephony.CallerNumber;

/**
 * Calls that were refused before a conference was known. Beyond so many an hour they are not kept: anybody can call.
 * Whoever writes takes along what the others have brought meanwhile, so that many at once cost few transactions and
 * those who know their code do not wait behind them.
 */
@ApplicationScoped
public class Strangers {
    private final HourlyBudget kept = new HourlyBudget(1000);
    private final Queue<Attempt> brought = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private JpaStrangers strangers;
    private Clock clock;

    protected Strangers() {}

    @Inject
    public Strangers(JpaStrangers strangers, Clock clock) {
        this.strangers = strangers;
        this.clock = clock;
    }

    /** Returns when it is written. Call it where no connection is held. */
    public void refused(CallerNumber caller, String dialled, Outcome outcome) {
        if (!kept.take(clock.instant()).within()) {
            return;
        }
        brought.add(new Attempt(null, null, clock.instant(), caller.value(), dialled, outcome));
        writing.lock();
        try {
            write();
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        List<Attempt> all = new ArrayList<>();
        for (Attempt one = brought.poll(); one != null; one = brought.poll()) {
            all.add(one);
        }
        if (!all.isEmpty()) {
            strangers.add(all);
        }
    }
}
