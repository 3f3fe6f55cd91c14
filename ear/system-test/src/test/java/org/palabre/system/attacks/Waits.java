package org.palabre.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long honest people wait during an attack. The machine of the test also carries the attackers, so one answer may
 * be held up by them; most must be prompt.
 */
final class Waits {
    private static final Duration PROMPT = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final List<Duration> all = new ArrayList<>();

    void of(Runnable question) {
        long start = System.nanoTime();
        question.run();
        all.add(Duration.ofNanos(System.nanoTime() - start));
    }

    void areShort() {
        List<Duration> sorted = all.stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("the usual wait").isLessThan(PROMPT);
        assertThat(sorted.getLast()).as("the longest wait").isLessThan(LONGEST);
    }
}
