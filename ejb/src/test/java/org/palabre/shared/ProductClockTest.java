package org.palabre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.testing.TestClock;

class ProductClockTest {
    private final TestClock wall = new TestClock();
    private final Instant now = wall.instant();
    private final Instant then = now.minus(Duration.ofDays(9));

    @Test
    void whatIsPlayedShouldHappenThenAndForNobodyElse() {
        var clock = new ProductClock(wall, "", true);
        List<Instant> seen = new ArrayList<>();

        clock.playAt(then, () -> {
            seen.add(clock.instant());
            Thread other = Thread.ofVirtual().start(() -> seen.add(clock.instant()));
            join(other);
        });

        assertThat(seen).containsExactly(then, now);
        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    void itShouldBeNowAgainAfterAFault() {
        var clock = new ProductClock(wall, "", true);

        assertThatThrownBy(() -> clock.playAt(then, () -> {
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    void nothingShouldBePlayedOutsideOfADemo() {
        var clock = new ProductClock(wall, "movable", false);

        assertThatThrownBy(() -> clock.playAt(then, () -> {})).isInstanceOf(IllegalStateException.class);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
