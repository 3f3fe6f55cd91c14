package org.palabre.shared.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.shared.ServiceUnavailable.Part;
import org.palabre.testing.OnStage;

class TriesTest extends OnStage {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static Allowance of(String subject) {
        return new Allowance(subject, 3, WINDOW, WINDOW);
    }

    private boolean taken(Allowance... allowances) {
        return stage.get(Tries.class).take(List.of(allowances), Part.DIRECTORY).isEmpty();
    }

    @Test
    void failuresShouldLockForAWhile() {
        Tries tries = stage.get(Tries.class);
        for (int i = 0; i < 2; i++) {
            assertThat(taken(of("awa"))).isTrue();
            assertThat(tries.failed(of("awa"))).isEmpty();
        }
        assertThat(taken(of("awa"))).isTrue();
        assertThat(tries.failed(of("awa"))).contains(stage.clock.instant().plus(WINDOW));
        assertThat(taken(of("awa"))).isFalse();
        assertThat(taken(of("paul"))).isTrue();
        stage.clock.advance(WINDOW);
        assertThat(taken(of("awa"))).isTrue();
    }

    @Test
    void whatWasGivenBackShouldNotCount() {
        for (int i = 0; i < 10; i++) {
            assertThat(taken(of("awa"))).isTrue();
            stage.get(Tries.class).giveBack(of("awa"));
        }
    }

    @Test
    void noneShouldBeTakenWhereOneIsLocked() {
        for (int i = 0; i < 3; i++) {
            stage.get(Lockouts.class).failed("awa", 3, WINDOW, WINDOW);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(taken(of("address"), of("awa"))).isFalse();
        }
        assertThat(taken(of("address"))).isTrue();
    }

    /** The node that looked at them has gone down: whoever guessed may have had the answer. */
    @Test
    void triesThatNobodySettledShouldHaveFailed() {
        for (int i = 0; i < 3; i++) {
            assertThat(taken(of("awa"))).isTrue();
        }
        assertThat(stage.get(Lockouts.class).take(of("awa"))).isEqualTo(new Turn.Busy());
        stage.clock.advance(Duration.ofMinutes(3));
        assertThat(taken(of("awa"))).isFalse();
    }
}
