package org.palabre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.system.Palabre;
import org.palabre.testing.Await;
import org.palabre.testing.call.Ending;
import org.palabre.testing.call.SipCall;

/**
 * Callers who dial, enter and hang up as soon as the switch says that they are in. Each has an extension of their own.
 */
final class ComeAndGo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_EXTENSION = 1100;

    private final Palabre palabre;
    private final List<String> numbers;
    private final Map<String, SipCall> underway = new ConcurrentHashMap<>();
    private final List<Double> joins = new ArrayList<>();
    private final AtomicInteger dialled = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean again;

    /** @param numbers dialled in turn */
    ComeAndGo(Palabre palabre, List<String> numbers) {
        this.palabre = palabre;
        this.numbers = numbers;
    }

    /**
     * So many callers on their way all the time: whoever has left dials again.
     *
     * @return how many entered per second, without the first and the last second
     */
    double perSecond(int callers, Duration length) {
        joins.clear();
        again = true;
        for (int caller = 0; caller < callers; caller++) {
            dial("" + (FIRST_EXTENSION + caller));
        }
        pause(length);
        again = false;
        Await.until("all have left", PATIENCE, underway::isEmpty);
        synchronized (joins) {
            double from = joins.getFirst() + 1;
            double to = joins.getFirst() + length.toSeconds() - 1.0;
            return joins.stream().filter(at -> at >= from && at < to).count() / (to - from);
        }
    }

    /** One caller after the other at an even rate, whatever becomes of those before. @return how many entered */
    int atRate(int perSecond, Duration length) {
        joins.clear();
        again = false;
        try (ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
            beat.scheduleAtFixedRate(
                    () -> dial("" + (FIRST_EXTENSION + dialled.get() % 800)),
                    0,
                    1_000_000 / perSecond,
                    TimeUnit.MICROSECONDS);
            pause(length);
            beat.shutdownNow();
        }
        Await.until("all have left", PATIENCE, underway::isEmpty);
        return joins.size();
    }

    /** How many entered in the last turn. */
    int entered() {
        synchronized (joins) {
            return joins.size();
        }
    }

    /** Calls that ended before they were in. */
    int lost() {
        return lost.get();
    }

    private void dial(String extension) {
        String number = numbers.get(dialled.getAndIncrement() % numbers.size());
        SipCall call;
        synchronized (underway) {
            call = palabre.caller(extension).remembering(Duration.ZERO).dial(number);
            underway.put(extension, call);
        }
        call.ending().thenRun(() -> left(extension, call));
    }

    /** The switch says that somebody is in, maybe one of ours. */
    void joined(SwitchWatch.Told told) {
        SipCall call;
        synchronized (underway) {
            call = underway.get(told.get("CallerIDNum"));
        }
        if (call != null) {
            synchronized (joins) {
                joins.add(told.at());
            }
            // the switch may be faster than its own answer on the wire, and an answered call cannot be cancelled
            call.answer().thenRun(call::hangUp);
        }
    }

    private void left(String extension, SipCall call) {
        if (call.awaitEnded(PATIENCE).by() != Ending.By.US) {
            lost.incrementAndGet();
        }
        if (again) {
            dial(extension);
        } else {
            underway.remove(extension, call);
        }
    }

    static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
