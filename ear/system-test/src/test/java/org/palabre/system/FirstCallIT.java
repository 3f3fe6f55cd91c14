package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.testing.Await;

/**
 * The main job once through: reserve over REST, call in, be seen live, hang up, be in the history (S82, S83, S89, S95).
 */
@SharesPalabre
class FirstCallIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Palabre palabre;

    FirstCallIT(Palabre palabre) {
        this.palabre = palabre;
    }

    @Test
    void aCallerShouldBeSeenLiveAndThenInTheHistory() {
        Rest awa = palabre.as("awa");
        JsonObject conference = create(awa);
        String number = conference.getString("number");

        try (var call = palabre.caller("0612345678").dial("8000").awaitAnswered(SOON)) {
            call.keys("2," + conference.getString("userPin") + "#");
            Await.until(() -> "in the conference: " + live(awa, number), SOON, () -> states(awa, number)
                    .equals(List.of("IN")));
            assertThat(legs(awa, number).getFirst().getString("number")).isEqualTo("+33612345678");
        }

        Await.until("nobody in the conference", SOON, () -> states(awa, number).isEmpty());
        JsonObject session = awa.get("sessions?conference=" + number)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(awa.get("sessions/" + session.get("id")).body()).contains("+33612345678");
    }

    private static JsonObject create(Rest rest) {
        Rest.Answer answer = rest.post("conferences", """
                {"name": "First call", "durationMinutes": 60, "validityDays": 1, "maxParticipants": 5, "language": "fr",
                 "options": {"waitForLeader": false}}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String live(Rest rest, String number) {
        return rest.get("conferences/" + number + "/live").body();
    }

    private static List<JsonObject> legs(Rest rest, String number) {
        Rest.Answer answer = rest.get("conferences/" + number + "/live");
        return answer.status() == 200
                ? answer.json().getJsonArray("participants").getValuesAs(JsonObject.class)
                : List.of();
    }

    private static List<String> states(Rest rest, String number) {
        return legs(rest, number).stream().map(leg -> leg.getString("state")).toList();
    }
}
