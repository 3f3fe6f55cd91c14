package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.palabre.system.Palabre;
import org.palabre.testing.call.SipCall;

/** Our way into a room against a dialplan that goes straight into one, in turns on one switch. */
class AdmissionBenchmark {
    private static final int ROOMS = 10;
    private static final int CALLERS = Integer.getInteger("bench.callers", 40);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 12));
    /**
     * Our turns before it counts: the application server compiles itself while it works, for some ten thousand calls.
     */
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 12);

    /**
     * The switch remembers a call for 32 s (RFC 3261, 64 times T1): those of one turn must not be paid for in the next.
     */
    private static final Duration REST = Duration.ofSeconds(35);

    private static final int RATE = 20;
    private static final Duration AT_RATE = Duration.ofSeconds(30);

    private final Figures figures = new Figures("admission");

    @Test
    void admissionsPerSecondAndTheTimeTheyTake() {
        try (Palabre palabre = Palabre.start("bench-admission")) {
            PeerDialplan.hush(palabre.asterisk());
            List<String> peer = PeerDialplan.add(palabre.asterisk());
            List<String> ours = Reserved.conferences(palabre, 0, ROOMS);
            List<SipCall> residents = new ArrayList<>(keepOpen(palabre, ours));
            residents.addAll(keepOpen(palabre, peer));
            var straight = new ComeAndGo(palabre, peer);
            var through = new ComeAndGo(palabre, ours);
            try (var watch = new SwitchWatch(palabre.asterisk(), List.of("ConfbridgeJoin"), told -> {
                straight.joined(told);
                through.joined(told);
            })) {
                inTurns(straight, through, Servers.of(palabre));
                timed("straight into the room", palabre, straight);
                timed("through the application", palabre, through);
                assertThat(straight.lost() + through.lost()).as("calls lost").isZero();
            }
            residents.forEach(SipCall::close);
        }
    }

    /** One stays in each room, so that no round pays for making and closing rooms. */
    private static List<SipCall> keepOpen(Palabre palabre, List<String> numbers) {
        List<SipCall> calls = new ArrayList<>();
        for (String number : numbers) {
            calls.add(palabre.caller("1000")
                    .remembering(Duration.ZERO)
                    .dial(number)
                    .awaitAnswered(Duration.ofSeconds(15)));
        }
        return calls;
    }

    /** What one way gave: calls per second, and processor seconds of each call. */
    private record Turn(double perSecond, Servers.Cpu each) {}

    private static Turn turn(ComeAndGo callers, Servers servers) {
        Servers.Cpu before = servers.cpu();
        double perSecond = callers.perSecond(CALLERS, ROUND);
        return new Turn(perSecond, servers.cpu().since(before).each(callers.entered()));
    }

    private void inTurns(ComeAndGo straight, ComeAndGo through, Servers servers) {
        turn(straight, servers);
        for (int round = 0; round < WARM_UP; round++) {
            turn(through, servers);
        }
        List<Turn> peers = new ArrayList<>();
        List<Turn> ours = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            ComeAndGo.pause(REST);
            peers.add(turn(straight, servers));
            ComeAndGo.pause(REST);
            ours.add(turn(through, servers));
            figures.tell(
                    "round %d: straight %.1f/s, through the application %.1f/s, load %s",
                    round, peers.getLast().perSecond(), ours.getLast().perSecond(), Machine.load());
        }
        rates(peers, ours);
        costs(peers, ours);
    }

    private void rates(List<Turn> peers, List<Turn> ours) {
        figures.tell(
                "calls per second, medians of %d rounds of %d s with %d callers on their way: straight %.1f, through the"
                        + " application %.1f, ratio %.2f (limit: at least 0.60)",
                ROUNDS,
                ROUND.toSeconds(),
                CALLERS,
                median(peers, Turn::perSecond),
                median(ours, Turn::perSecond),
                median(ours, Turn::perSecond) / median(peers, Turn::perSecond));
    }

    private void costs(List<Turn> peers, List<Turn> ours) {
        cost("straight", peers);
        cost("through the application", ours);
    }

    private void cost(String way, List<Turn> turns) {
        figures.tell(
                "processor of a call %s, medians: %.1f ms of the switch, %.1f ms of the application, %.1f ms of the database",
                way,
                1000 * median(turns, turn -> turn.each().asterisk()),
                1000 * median(turns, turn -> turn.each().application()),
                1000 * median(turns, turn -> turn.each().database()));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Figures.median(turns.stream().map(figure::applyAsDouble).toList());
    }

    private void timed(String what, Palabre palabre, ComeAndGo callers) {
        try (var time = new AddedTime(palabre.asterisk())) {
            int entered = callers.atRate(RATE, AT_RATE);
            figures.tell("%s: %d calls at %d/s entered", what, entered, RATE);
            figures.times(what + ", from answering to the room", time.toTheRoom());
            if (!time.ofTheApplication().isEmpty()) {
                figures.times("added by the application (limit: p99 under 50 ms)", time.ofTheApplication());
            }
        }
    }
}
