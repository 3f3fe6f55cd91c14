package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.shared.ServiceUnavailable;

/** What keeps checks of PINs from taking the processors from everybody (docs/adr/0013). */
@Timeout(60)
class FairLimiterTest {
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void neverMoreThanMayShouldWorkAtOnceAndAllShouldHaveTheirTurn() throws Exception {
        var limiter = new FairLimiter(2, Duration.ofSeconds(50));
        List<Future<String>> all = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(40)) {
            for (int i = 0; i < 400; i++) {
                all.add(callers.submit(() -> limiter.take(this::work)));
            }
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("done");
            }
        }
        assertThat(most).hasValue(2);
    }

    private String work() {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        LockSupport.parkNanos(100_000);
        working.decrementAndGet();
        return "done";
    }

    @Test
    void whoGetsNoTurnShouldBeTold() throws Exception {
        var limiter = new FairLimiter(1, Duration.ofMillis(20));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(1)) {
            Future<Boolean> first = callers.submit(() -> limiter.take(() -> {
                begun.countDown();
                return awaited(end);
            }));
            begun.await();

            assertThatThrownBy(() -> limiter.take(this::work)).isInstanceOf(ServiceUnavailable.class);

            end.countDown();
            assertThat(first.get()).isTrue();
        }
        assertThat(limiter.take(this::work)).isEqualTo("done");
    }

    @Test
    void whoseWorkFailsShouldGiveTheirPlaceBack() {
        var limiter = new FairLimiter(1, Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> limiter.take(() -> {
                        throw new IllegalStateException("no hash");
                    }))
                    .hasMessage("no hash");
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
