package org.palabre.shared.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palabre.shared.retention.HourlyBudget.Share;

class HourlyBudgetTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void shareShouldBeWithinUntilTheHourHasHadItsMost() {
        var budget = new HourlyBudget(2);

        assertThat(budget.take(NOW)).isEqualTo(new Share(true, 0));
        assertThat(budget.take(NOW)).isEqualTo(new Share(true, 0));
        assertThat(budget.take(NOW)).isEqualTo(new Share(false, 0));
        assertThat(budget.take(NOW.plus(Duration.ofMinutes(59)))).isEqualTo(new Share(false, 0));
        assertThat(budget.take(NOW.plus(Duration.ofHours(1)))).isEqualTo(new Share(true, 2));
        assertThat(budget.take(NOW.plus(Duration.ofHours(1)))).isEqualTo(new Share(true, 0));
    }
}
