package org.palabre.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Call;
import org.palabre.admission.Entry;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.testing.OnStage;
import org.palabre.testing.TestDatabase;

/** The last seats of the platform on a real PostgreSQL, with people who really want them at once (P1). */
class CapacityUnderRaceIT extends OnStage {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @Test
    void fiftyBookingsShouldTakeTheLastTenSeatsAndNotOneMore() throws Exception {
        stage.set(Setting.PALABRE_SEATS, "100").set(Setting.PALABRE_ADMIN_MAX_PARTICIPANTS, "500");
        stage.desk.reserve(wish("admin", TEN, 90), ADMIN);

        long taken = atOnce(50, n -> reserves(TEN.plusSeconds(60L * n), 2));

        assertThat(taken).isEqualTo(5);
        assertThat(peak()).isEqualTo(100);
    }

    @Test
    void openingsBookingsAndLongerTimesShouldShareOneCapacity() throws Exception {
        stage.set(Setting.PALABRE_SEATS, "20");
        List<Call> calls = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            ConferenceView made =
                    stage.reserved(new Reservation("Point", "awa", Optional.empty(), 120, 7, 2, "fr", Options.NONE));
            Call call = stage.call("06" + n);
            assertThat(stage.door.admit(call, made.moderatorPin())).isInstanceOf(Admitted.class);
            calls.add(call);
        }

        long taken = atOnce(
                50,
                n -> n % 2 == 0
                        ? stage.door.enter(calls.get(n / 2).leg()) instanceof Entry.ComeIn
                        : reserves(TEN.plusSeconds(60L * n), 2));

        assertThat(taken).isEqualTo(10);
        assertThat(peak()).isEqualTo(20);
    }

    private boolean reserves(Instant start, int seats) {
        try {
            stage.desk.reserve(wish("awa", start, seats), AWA);
            return true;
        } catch (DomainException e) {
            assertThat(e.key()).isEqualTo("refused.noSeats");
            return false;
        }
    }

    private int peak() {
        return stage
                .get(CapacityDesk.class)
                .booked(TEN.minusSeconds(3600), TEN.plusSeconds(10 * 3600), Duration.ofMinutes(1), ADMIN)
                .steps()
                .stream()
                .mapToInt(BookedSeats.Step::peak)
                .max()
                .orElseThrow();
    }

    private static Reservation wish(String owner, Instant start, int seats) {
        return new Reservation("Point", owner, Optional.of(start), 120, 7, seats, "fr", Options.NONE);
    }

    /** @return how many succeeded */
    private static long atOnce(int many, IntPredicate action) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                int one = n;
                running.add(threads.submit(() -> {
                    start.await();
                    return action.test(one);
                }));
            }
            start.countDown();
            long succeeded = 0;
            for (Future<Boolean> future : running) {
                succeeded += future.get() ? 1 : 0;
            }
            return succeeded;
        }
    }
}
