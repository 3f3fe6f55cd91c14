package org.palabre.shared.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.palabre.shared.OutageLog;
import org.palabre.shared.outbox.OutboxLedger.Claim;
import org.palabre.shared.outbox.OutboxLedger.Result;

/**
 * Those who send the entries of one kind: at first one, more while there is much. Each takes a few entries, sends them
 * one after the other outside any transaction, and writes down each as soon as it knows: a crash sends at most one
 * twice for each. Whoever waits long for an answer is let go, up to a bound: it waits on, gives the rest back, and
 * another takes its place.
 */
final class Senders {
    private static final System.Logger LOG = System.getLogger(Senders.class.getName());
    private static final int BATCH = 10;
    /** Nothing is begun with less of its lease than this. */
    private static final Duration ENOUGH = OutboxLedger.LEASE.dividedBy(2);

    private final OutboxHandler handler;
    private final OutboxLedger ledger;
    private final Executor executor;
    private final Clock clock;
    private final int most;
    private final OutagePause pause;
    /** For each that may work at once, so many may wait for a slow server beside them. */
    private static final int SLOW_FOR_EACH = 4;

    private final AtomicInteger active = new AtomicInteger();
    private final Set<Sender> working = ConcurrentHashMap.newKeySet();
    /** Claimed, and what became of them is not written down yet: no lease that ends gives them to anybody else here. */
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

    private final AtomicLong calls = new AtomicLong();
    /** What the database has not taken yet. */
    private final Queue<Result> results = new ConcurrentLinkedQueue<>();
    /** Why nobody can be reached, when those who wait are still to be told. */
    private final AtomicReference<String> whyPaused = new AtomicReference<>();

    /** @param most how many send at once */
    Senders(OutboxHandler handler, OutboxLedger ledger, Executor executor, Clock clock, int most) {
        this.handler = handler;
        this.ledger = ledger;
        this.executor = executor;
        this.clock = clock;
        this.most = most;
        this.pause = new OutagePause(clock);
    }

    /** There may be something to send. */
    void call() {
        calls.incrementAndGet();
        start();
    }

    /** Runs from time to time, for what nobody called for and for what takes too long. */
    void look() {
        Instant now = clock.instant();
        long slow = working.stream().filter(Sender::letGo).count();
        working.stream()
                .filter(sender -> sender.slowAt(now))
                .limit(Math.max(0, (long) most * SLOW_FOR_EACH - slow))
                .forEach(this::letGo);
        call();
    }

    private void letGo(Sender sender) {
        leave(sender);
        putBack(sender);
    }

    private void leave(Sender sender) {
        if (sender.stopCounting()) {
            active.decrementAndGet();
        }
    }

    private void putBack(Sender sender) {
        sender.rest().forEach(claim -> results.add(new Result.PutBack(claim, "")));
    }

    String trouble() {
        return pause.unsure() ? pause.why() : "";
    }

    private void start() {
        if (pause.lasts() || active.getAndUpdate(n -> Math.min(n + 1, most)) == most) {
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            active.decrementAndGet();
        }
    }

    private void work() {
        long heard = calls.get();
        boolean more = false;
        var sender = new Sender();
        working.add(sender);
        try {
            writeDown();
            List<Claim> claims = claim(pause.unsure() ? 1 : BATCH);
            more = !claims.isEmpty();
            sender.take(claims);
            if (claims.size() == BATCH) {
                start();
            }
            for (var next = sender.next(clock.instant()); next.isPresent(); next = sender.next(clock.instant())) {
                send(next.get());
            }
        } catch (RuntimeException e) {
            if (!OutageLog.tells(e)) {
                LOG.log(System.Logger.Level.WARNING, "Outbox: {0} stands still, again soon: {1}", handler.kind(), e);
            }
        } finally {
            putBack(sender);
            working.remove(sender);
            leave(sender);
            if (more || calls.get() != heard) {
                start();
            }
        }
    }

    private List<Claim> claim(int many) {
        List<Claim> claims = ledger.claim(handler.kind(), many, Set.copyOf(atWork));
        claims.forEach(claim -> atWork.add(claim.entry()));
        return claims;
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
                atWork.remove(result.claim().entry());
            } catch (RuntimeException e) {
                results.add(result);
                throw e;
            }
        }
        Optional.ofNullable(whyPaused.getAndSet(null)).ifPresent(why -> ledger.note(handler.kind(), why));
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
        whyPaused.set(why);
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
