package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.system.Palabre;

/** How long the start takes, what the application needs at rest and with many people inside, beside the switch. */
class FootprintBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 200);
    private static final int STARTS = 3;
    private static final Duration WATCHED = Duration.ofSeconds(60);

    private final Figures figures = new Figures("footprint");

    @Test
    void startMemoryAndProcessor() {
        try (Palabre palabre = Palabre.start("bench-footprint")) {
            starts(palabre);
            Servers servers = Servers.of(palabre);
            ComeAndGo.pause(Duration.ofSeconds(20));
            figures.tell(
                    "memory of the application server at rest: %.0f MB resident",
                    servers.application().residentMegabytes());
            String number = Reserved.conferences(palabre, 0, 1).getFirst();
            try (var crowd = new Crowd(palabre, number, PEOPLE)) {
                withPeople(servers);
                assertThat(crowd.up()).isEqualTo(PEOPLE);
            }
        }
    }

    private void starts(Palabre palabre) {
        List<Double> seconds = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            palabre.stopWildFly();
            long from = System.nanoTime();
            palabre.startWildFly();
            seconds.add((System.nanoTime() - from) / 1e9);
        }
        figures.tell(
                "start of the server until it is ready for calls: median of %d %.1f s, %s",
                STARTS, Figures.median(seconds), Figures.spread(seconds));
    }

    private void withPeople(Servers servers) {
        Servers.Cpu before = servers.cpu();
        ComeAndGo.pause(WATCHED);
        Servers.Cpu each = servers.cpu().since(before).each(WATCHED.toSeconds());
        figures.tell(
                "memory with %d people inside: application server %.0f MB, switch %.0f MB resident",
                PEOPLE,
                servers.application().residentMegabytes(),
                servers.asterisk().residentMegabytes());
        figures.tell(
                "processor over %d s with %d people inside, of one processor: switch %.1f %%, application server %.1f %%,"
                        + " database %.1f %%; application and database are %.2f of the switch's; load %s",
                WATCHED.toSeconds(),
                PEOPLE,
                100 * each.asterisk(),
                100 * each.application(),
                100 * each.database(),
                (each.application() + each.database()) / each.asterisk(),
                Machine.load());
    }
}
