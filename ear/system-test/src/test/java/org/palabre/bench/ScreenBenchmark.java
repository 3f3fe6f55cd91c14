package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.palabre.bench.Crowd.Member;
import org.palabre.bench.SwitchWatch.Told;
import org.palabre.system.Palabre;

/** From the switch's event to the changed page in a browser, with many people inside. */
class ScreenBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 200);
    private static final int EVENTS = Integer.getInteger("bench.events", 110);
    /** The first ones warm the server and the browser up. */
    private static final int WARM_UP = 10;

    private static final Duration PAUSE = Duration.ofMillis(1100);

    private final Figures figures = new Figures("screen");
    private final Map<String, CompletableFuture<Told>> expected = new ConcurrentHashMap<>();

    @Test
    void fromTheSwitchToTheScreen() {
        try (Palabre palabre = Palabre.start("bench-screen")) {
            String number = Reserved.conferences(palabre, 0, 1).getFirst();
            try (var crowd = new Crowd(palabre, number, PEOPLE);
                    var watch = new SwitchWatch(
                            palabre.asterisk(), List.of("ConfbridgeMute", "ConfbridgeUnmute"), this::told);
                    var screen = new LiveScreen(palabre, number)) {
                screen.observe(PEOPLE);
                List<Double> millis = changes(crowd, watch, screen);
                assertThat(crowd.up()).isEqualTo(PEOPLE);
                figures.times(
                        "switch event to changed page, " + PEOPLE + " inside (limit: p95 under 300 ms)",
                        millis.subList(WARM_UP, millis.size()));
                figures.times("of which the server's answer to the page", screen.answers());
                figures.tell("load at the end %s", Machine.load());
            }
        }
    }

    /** One after the other: the switch mutes or unmutes somebody, not by our application's order. */
    private List<Double> changes(Crowd crowd, SwitchWatch watch, LiveScreen screen) {
        List<Member> members = crowd.members();
        List<Double> millis = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            Member member = members.get((event / 2) * 7 % members.size());
            boolean mute = event % 2 == 0;
            var confirmed = new CompletableFuture<Told>();
            expected.put(member.leg(), confirmed);
            watch.order(
                    mute ? "ConfbridgeMute" : "ConfbridgeUnmute",
                    Map.of("Conference", member.room(), "Channel", member.channel()));
            double at = confirmed.orTimeout(10, TimeUnit.SECONDS).join().at();
            millis.add(1000 * (screen.since(member.caller(), mute) - at));
            ComeAndGo.pause(PAUSE.plusMillis(event * 37 % 400));
        }
        return millis;
    }

    private void told(Told told) {
        CompletableFuture<Told> waiting = expected.remove(told.get("Uniqueid"));
        if (waiting != null) {
            waiting.complete(told);
        }
    }
}
