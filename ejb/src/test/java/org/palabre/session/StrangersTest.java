package org.palabre.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.telephony.CallerNumber;
import org.palabre.testing.Await;
import org.palabre.testing.TestClock;

class StrangersTest {
    private static final int CALLERS = 200;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<List<Attempt>> written = new ArrayList<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final Strangers strangers = new Strangers(new SlowDatabase(), new TestClock());

    @Test
    void thoseWhoComeWhileOneIsWrittenShouldBeWrittenTogether() throws InterruptedException {
        List<Thread> callers = IntStream.range(0, CALLERS).mapToObj(this::calls).toList();
        Await.until("one writes, the others wait for it", SOON, () -> callers.stream()
                .allMatch(caller -> caller.getState() == Thread.State.WAITING));
        answer.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(written).hasSize(2);
        assertThat(written.stream().flatMap(List::stream).map(Attempt::caller))
                .hasSize(CALLERS)
                .doesNotHaveDuplicates();
    }

    private Thread calls(int number) {
        return Thread.ofVirtual()
                .start(() ->
                        strangers.refused(CallerNumber.of("+336399" + (10_000 + number)), "8000", Outcome.WRONG_CODE));
    }

    private final class SlowDatabase extends JpaStrangers {
        @Override
        void add(List<Attempt> attempts) {
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            written.add(attempts);
        }
    }
}
