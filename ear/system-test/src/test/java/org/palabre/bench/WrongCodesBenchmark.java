package org.palabre.bench;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Keyed;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;

/** How soon two hundred are told that their code is wrong, and five among them come in. */
class WrongCodesBenchmark {
    private static final int GUESSERS = 200;
    private static final int HONEST = 5;

    private final Figures figures = new Figures("wrong-codes");

    /** What is spent on guesses is spent for a day: a day passes between two rounds. */
    @Test
    void keyedInTheSameMoment() {
        try (Palabre palabre = Palabre.start("bench-wrong-codes")) {
            round(palabre, "just started: ");
            for (int round = 1; round <= Integer.getInteger("bench.rounds", 3); round++) {
                new Time(palabre).advance(Duration.ofDays(1));
                round(palabre, "");
            }
        }
    }

    private void round(Palabre palabre, String when) {
        Meeting meeting = Meeting.at(palabre).reserve();
        try (Callers callers = new Callers(palabre)) {
            Keyed.AtOnce keyed = Keyed.atOnce(callers, GUESSERS, HONEST, meeting.userCode());
            figures.times(
                    when + "told that it is wrong (limit: 2 s)", millis(Keyed.waits(keyed.guessers(), "wrong-code")));
            figures.times(
                    when + "honest callers are told that they enter (1 s)",
                    millis(Keyed.waits(keyed.honest(), "entering")));
        }
        takeOutOfService(meeting);
    }

    /** Or each guess of the next round would cost more: the price is that of the codes in service. */
    private static void takeOutOfService(Meeting meeting) {
        meeting.does("live/end", "");
        meeting.awaitNobody();
        meeting.cancel();
    }

    private static List<Double> millis(List<Duration> waits) {
        return waits.stream().map(wait -> wait.toNanos() / 1e6).toList();
    }
}
