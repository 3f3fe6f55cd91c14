package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palabre.testing.TestClock;

class RefusalTimesTest {
    private static final Duration REFUSAL = Duration.ofMillis(80);

    private final TestClock clock = new TestClock();
    private final RefusalTimes times = new RefusalTimes(clock);

    private void answered(PasswordAnswer answer) {
        times.timed(() -> {
            clock.advance(REFUSAL);
            return answer;
        });
    }

    private Duration nobodys() {
        long begin = System.nanoTime();
        times.takeAsLong();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void nobodysPasswordShouldTakeAsLongAsAWrongOne() {
        answered(PasswordAnswer.WRONG);

        for (int i = 0; i < 5; i++) {
            assertThat(nobodys()).isBetween(REFUSAL, REFUSAL.multipliedBy(10));
        }
    }

    @Test
    void otherAnswersShouldNotCount() {
        answered(PasswordAnswer.RIGHT);

        assertThat(nobodys()).isLessThan(REFUSAL);
    }
}
