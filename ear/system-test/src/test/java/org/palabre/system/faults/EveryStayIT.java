package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.bench.SwitchWatch;
import org.palabre.system.OwnPalabre;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;

/** No second of anybody's time is lost when the application is killed while people come and go (N1, N9). */
@OwnPalabre
@Timeout(600)
class EveryStayIT {
    private static final int CALLS = 71;
    private static final Duration SOON = Duration.ofSeconds(60);

    /**
     * Of its own: the clock stands still over the restarts only where nobody moved it. A new one where the test is
     * repeated.
     */
    private final Palabre palabre = Palabre.start("stays");

    private final Callers callers = new Callers(palabre);

    /**
     * Seconds over all stays. Where the switch's own notes count, a stay begins when its leg goes into the room, which
     * on a busy machine is some milliseconds before it is told; on a quiet one the difference, which is printed, is
     * below 0.1.
     */
    private static final double BUSY = 0.4;

    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final Map<String, String> legs = new ConcurrentHashMap<>();
    private final Map<String, Double> came = new ConcurrentHashMap<>();
    private final Map<String, Double> left = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        callers.close();
        palabre.close();
    }

    @Test
    void noStayShouldBeLostWhenTheApplicationIsKilledTwice() {
        Meeting meeting = Meeting.at(palabre).by("operator").cap(CALLS).reserve();
        var events = List.of("ConfbridgeJoin", "ConfbridgeLeave");
        try (var observer = new SwitchWatch(palabre.asterisk(), events, this::told)) {
            comeAndBeKilled(meeting, 24);
            comeAndBeKilled(meeting, 24);
            come(meeting, CALLS - 48);
            Await.until(() -> "all left: " + left.size(), SOON, () -> left.size() == CALLS);
        }
        List<JsonObject> stays = awaitHistory(meeting);

        assertThat(stays).extracting(one -> one.getString("number")).doesNotHaveDuplicates();
        double observed = left.keySet().stream().mapToDouble(this::observed).sum();
        double written = stays.stream().mapToDouble(EveryStayIT::seconds).sum();
        System.out.printf("%d stays: %.3f s written, %.3f s observed%n", stays.size(), written, observed);
        assertThat(written).as(() -> "shorter or longer: " + off(stays)).isCloseTo(observed, within(BUSY));
    }

    private double observed(String leg) {
        return left.get(leg) - came.get(leg);
    }

    private List<String> off(List<JsonObject> stays) {
        return stays.stream()
                .map(one ->
                        String.format("%s by %.3f s", one, seconds(one) - observed(legs.get(one.getString("number")))))
                .filter(one -> !one.contains(" by 0.0") && !one.contains(" by -0.0"))
                .toList();
    }

    /**
     * In the moment in which the last of them came: of the stays of many the application heard the beginning, or
     * nothing.
     */
    private void comeAndBeKilled(Meeting meeting, int people) {
        come(meeting, people);
        palabre.killWildFly();
        palabre.startWildFly();
    }

    private void come(Meeting meeting, int people) {
        int all = came.size() + people;
        IntStream.range(0, people).forEach(i -> {
            Guest guest = callers.keysCode(meeting.userCode());
            guests.put(guest.number(), guest);
        });
        Await.until(() -> all + " came, but " + came.size(), SOON, () -> came.size() == all);
    }

    /** Everybody stays 5 to 22 seconds. */
    private void told(SwitchWatch.Told told) {
        if (!told.get("Channel").startsWith("PJSIP/")) {
            return;
        }
        if (told.event().equals("ConfbridgeLeave")) {
            left.put(told.get("Uniqueid"), told.at());
            return;
        }
        came.put(told.get("Uniqueid"), told.at());
        legs.put(told.get("CallerIDNum"), told.get("Uniqueid"));
        int seconds = 5 + came.size() * 7 % 18;
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
                .execute(() -> guests.get(told.get("CallerIDNum")).call().hangUp());
    }

    private static List<JsonObject> awaitHistory(Meeting meeting) {
        long session = meeting.live().orElseThrow().session();
        Await.until(
                () -> "all stays written, but there are "
                        + stays(meeting, session).size(),
                SOON,
                () -> stays(meeting, session).stream()
                                .filter(one -> Live.moment(one, "leftAt").isPresent())
                                .count()
                        == CALLS);
        return stays(meeting, session);
    }

    private static List<JsonObject> stays(Meeting meeting, long session) {
        return meeting.session(session).getJsonArray("participations").getValuesAs(JsonObject.class);
    }

    private static double seconds(JsonObject stay) {
        Instant joined = Live.moment(stay, "joinedAt").orElseThrow();
        return Duration.between(joined, Live.moment(stay, "leftAt").orElseThrow())
                        .toMillis()
                / 1000.0;
    }
}
