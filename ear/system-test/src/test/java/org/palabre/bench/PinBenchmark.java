package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.directory.PepperedHash;

/**
 * What the check of one PIN takes of a processor, beside that of a password of 600,000 rounds in the same run
 * (docs/adr/0013).
 */
class PinBenchmark {
    private static final int ROUNDS_OF_A_PIN = 1_000;
    private static final int ROUNDS_OF_A_PASSWORD = 600_000;
    private static final int TIMES = 2_000;
    private static final String PEPPER = "a pepper of the tests";

    private final Figures figures = new Figures("pin");
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void checkingAPin() {
        checks(ROUNDS_OF_A_PIN, TIMES);
        List<Double> pins = checks(ROUNDS_OF_A_PIN, TIMES);
        List<Double> passwords = checks(ROUNDS_OF_A_PASSWORD, 10);
        figures.times("processor of a PIN", pins);
        figures.times("processor of 600,000 rounds", passwords);
        figures.tell(
                "a PIN is %.4f of 600,000 rounds; a processor checks %.0f a second",
                Figures.median(pins) / Figures.median(passwords), 1000 / Figures.median(pins));
    }

    /** @return milliseconds of this thread's processor, each */
    private List<Double> checks(int rounds, int times) {
        PepperedHash kept = PepperedHash.of("4826", PEPPER, rounds);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long before = threads.getCurrentThreadCpuTime();
            boolean right = kept.fits(i % 2 == 0 ? "4826" : "4827", PEPPER);
            millis.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
            assertThat(right).isEqualTo(i % 2 == 0);
        }
        return millis;
    }
}
