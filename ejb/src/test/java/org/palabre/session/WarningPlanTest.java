package org.palabre.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.shared.Setting;
import org.palabre.telephony.Prompt;

/** Warnings of the end, and their words. */
class WarningPlanTest {
    @ParameterizedTest
    @CsvSource({
        "PT5M, WARNING_5",
        "PT4M59S, WARNING_5",
        "PT4M, WARNING_3",
        "PT61S, WARNING_2",
        "PT20S, WARNING_1",
        "PT0S, WARNING_1",
        "PT10H, WARNING_30"
    })
    void wordsShouldSayLessRatherThanMore(Duration left, Prompt words) {
        assertThat(WarningPlan.spokenFor(left)).isEqualTo(words);
    }

    @Test
    void everyWarningThatCanBeSetShouldHaveItsWords() {
        assertThat(IntStream.rangeClosed(1, 1440)
                        .mapToObj(Integer::toString)
                        .filter(Setting.PALABRE_WARNINGS.range()::takes))
                .isNotEmpty()
                .allSatisfy(minutes -> assertThat(WarningPlan.spokenFor(Duration.ofMinutes(Long.parseLong(minutes))))
                        .hasToString("WARNING_" + minutes));
    }
}
