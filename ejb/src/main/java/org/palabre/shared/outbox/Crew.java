package org.palabre.shared.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.palabre.shared.outbox.OutboxLedger.Claim;
import org.palabre.shared.outbox.OutboxLedger.Result;

/**
 * Those who send the entries of one kind: at first one, more while there is much. Each takes a few entries, sends them one
 * after the other outside any transaction, and writes down each as soon as it knows: a crash sends at most one twice for each.
 */
final class Crew {
    private static final System.Logger LOG = System.getLogger(Crew.class.getName());
    private static final int BATCH = 10;
    /** Nothing is begun with less of its lease than this. */
    private static final Duration ENOUGH = OutboxLedger.LEASE.dividedBy(2);

    private final OutboxHandler handler;
    private final OutboxLedger ledger;
    private final Executor executor;
    private final Clock clock;
    private final int most;
    private final Pause pause;
    private final AtomicInteger hands = new AtomicInteger();
    private final AtomicLong calls = new AtomicLong();
    /** What the database has not taken yet. */
    private final Queue<Result> results = new ConcurrentLinkedQueue<>();
    /** Why nobody can be reached, when those who wait are still to be told. */
    private final AtomicReference<String> news = new AtomicReference<>();

    /** @param most how many send at once */
    Crew(OutboxHandler handler, OutboxLedger ledger, Executor executor, Clock clock, int most) {
        this.handler = handler;
        this.ledger = ledger;
        this.executor = executor;
        this.clock = clock;
        this.most = most;
        this.pause = new Pause(clock);
    }

    /** There may be something to send. */
    void call() {
        calls.incrementAndGet();
        start();
    }

    private void start() {
        if (pause.lasts() || hands.getAndUpdate(n -> Math.min(n + 1, most)) == most) {
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            hands.decrementAndGet();
        }
    }

    private void work() {
        long heard = calls.get();
        boolean more = false;
        try {
            writeDown();
            List<Claim> claims = ledger.claim(handler.kind(), pause.unsure() ? 1 : BATCH);
            more = !claims.isEmpty();
            if (claims.size() == BATCH) {
                start();
            }
            claims.forEach(this::send);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Outbox: {0} stands still, again soon: {1}", handler.kind(), e);
        } finally {
            hands.decrementAndGet();
            if (more || calls.get() != heard) {
                start();
            }
        }
    }

    private void send(Claim claim) {
        results.add(result(claim));
        writeDown();
    }

    private void writeDown() {
        Result result;
        while ((result = results.poll()) != null) {
            try {
                ledger.record(result);
            } catch (RuntimeException e) {
                results.add(result);
                throw e;
            }
        }
        Optional.ofNullable(news.getAndSet(null)).ifPresent(why -> ledger.note(handler.kind(), why));
    }

    private Result result(Claim claim) {
        if (pause.lasts()) {
            return new Result.PutBack(claim, pause.why());
        }
        if (clock.instant().isAfter(claim.until().minus(ENOUGH))) {
            return new Result.PutBack(claim, "");
        }
        try {
            List<String> references = handler.deliver(claim.delivery());
            reached();
            return new Result.Taken(claim, references);
        } catch (DeliveryFailure e) {
            return failed(claim, e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Outbox entry " + claim.entry() + " failed unexpectedly", e);
            return failed(claim, DeliveryFailure.later(e.toString(), e));
        }
    }

    private Result failed(Claim claim, DeliveryFailure failure) {
        if (!failure.away()) {
            reached();
        } else if (pause.begin(failure.getMessage())) {
            paused(failure.getMessage());
        }
        return new Result.Failed(claim, failure);
    }

    private void paused(String why) {
        news.set(why);
        if (pause.first()) {
            LOG.log(System.Logger.Level.WARNING, "Outbox: {0} pauses: {1}", handler.kind(), why);
        }
    }

    private void reached() {
        if (pause.end()) {
            LOG.log(System.Logger.Level.INFO, "Outbox: {0} goes out again", handler.kind());
        }
    }
}
