package org.palabre.shared.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.shared.ServiceUnavailable.Part;
import org.palabre.testing.OnStage;
import org.palabre.testing.TestDatabase;

/** Counts on a real PostgreSQL, of tries that really come at once, to two nodes. */
class TriesUnderRaceIT extends OnStage {
    private static final int AT_ONCE = 40;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Allowance AWA = new Allowance("sign-in:awa", 5, WINDOW, WINDOW);

    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private List<Tries> nodes;

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @BeforeEach
    void startNodes() {
        nodes = List.of(new Tries(stage.get(Lockouts.class)), new Tries(stage.get(Lockouts.class)));
        looked.set(0);
    }

    @Test
    void notOneGuessMoreShouldBeLookedAtThanIsAllowed() throws Exception {
        assertThat(atOnce(tries -> tries.failed(AWA)))
                .hasSize(AT_ONCE)
                .filteredOn(taken -> taken)
                .hasSize(5);
        assertThat(looked).hasValue(5);
    }

    @Test
    void allWhoAreRightShouldBeLookedAt() throws Exception {
        assertThat(atOnce(tries -> tries.giveBack(AWA))).hasSize(AT_ONCE).containsOnly(true);
        assertThat(looked).hasValue(AT_ONCE);
    }

    private interface End {
        void of(Tries tries);
    }

    /** Of each, whether it was looked at. */
    private List<Boolean> atOnce(End end) throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(() -> {
                Tries tries = nodes.get(next.getAndIncrement() % nodes.size());
                if (tries.take(List.of(AWA), Part.DIRECTORY).isPresent()) {
                    return false;
                }
                looked.incrementAndGet();
                end.of(tries);
                return true;
            });
        }
        List<Boolean> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                taken.add(one.get());
            }
        }
        return taken;
    }
}
