package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What no honest client sends: each time a clear refusal, nothing leaked, nothing lost (docs/bad-input.md lists it).
 */
@SharesPalabre
class BadInputIT {
    private static final String GOOD = """
            {"name":"Point","durationMinutes":30,"validityDays":2,"maxParticipants":4,"language":"fr"}""";
    private final Rest awa;
    private final Rest paul;

    BadInputIT(Palabre palabre) {
        awa = palabre.as("awa");
        paul = palabre.as("paul");
    }

    @Test
    void everyFieldOfAReservationShouldBeChecked() {
        var softly = new SoftAssertions();
        Stream.of(
                        field("name", "\"\""),
                        field("name", "\"" + "x".repeat(81) + "\""),
                        field("name", "\"a\\u0000b\""),
                        field("name", "5"),
                        field("durationMinutes", "0"),
                        field("durationMinutes", "-30"),
                        field("durationMinutes", "99999999999999999999"),
                        field("durationMinutes", "\"30\""),
                        field("durationMinutes", "30.5"),
                        field("validityDays", "0"),
                        field("validityDays", "-1"),
                        field("validityDays", "100000"),
                        field("maxParticipants", "1"),
                        field("maxParticipants", "-2147483649"),
                        field("maxParticipants", "1e99"),
                        field("language", "\"de\""),
                        field("language", "\"fr'; drop table conference; --\""),
                        field("owner", "\"paul\""),
                        field("owner", "\"*)(uid=*\""),
                        field("plannedStart", "\"2001-01-01T00:00:00Z\""),
                        field("plannedStart", "\"tomorrow\""),
                        field("options", "{\"listenOnly\":\"yes\"}"),
                        field("options", "{\"record\":true}"))
                .forEach(body -> refused(softly, awa.post("conferences", body), body));
        softly.assertAll();
    }

    /** A body may be one that was got before: what the product gives is given anew, never taken. */
    @Test
    void numberAndCodesShouldNotBeTakenFromTheBody() {
        var made = awa.post("conferences", field("number", "\"71234567\",\"moderatorPin\":\"33333333\""));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("number")).isNotEqualTo("71234567");
        assertThat(made.json().getString("moderatorPin")).isNotEqualTo("33333333");
    }

    @Test
    void whatIsNoJsonObjectShouldBeRefused() {
        var softly = new SoftAssertions();
        Stream.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "5",
                        "{} {}",
                        "<xml/>",
                        "[".repeat(5000),
                        "{\"name\":\"" + "x".repeat(2_000_000) + "\"}")
                .forEach(body ->
                        refused(softly, awa.post("conferences", body), body.substring(0, Math.min(20, body.length()))));
        softly.assertAll();
    }

    @Test
    void forgedIdsAndForeignConferencesShouldBeUnknown() {
        String number = awa.post("conferences", GOOD).json().getString("number");
        var softly = new SoftAssertions();
        for (String id :
                new String[] {number, "79999999", "0", "-1", "%27%20or%201=1", "7" + "1".repeat(500), "..%2f..", "%00"
                }) {
            refused(softly, paul.get("conferences/" + id), id);
            refused(softly, paul.get("conferences/" + id + "/live"), id);
            refused(softly, paul.patch("conferences/" + id, "{\"name\":\"mine\"}"), id);
            refused(softly, paul.post("conferences/" + id + "/live/end", "{}"), id);
            refused(softly, paul.delete("conferences/" + id), id);
        }
        refused(softly, paul.get("sessions/999999999"), "session");
        refused(softly, paul.get("sessions/abc"), "session abc");
        refused(softly, paul.get("reports/sessions/1e9"), "report");
        softly.assertAll();
        assertThat(awa.get("conferences/" + number).json().getString("name")).isEqualTo("Point");
    }

    @Test
    void queriesShouldBeBounded() {
        var softly = new SoftAssertions();
        for (String query : new String[] {
            "conferences?state=open",
            "conferences?page=-1",
            "conferences?page=x",
            "conferences?size=0",
            "conferences?size=100000",
            "sessions?from=yesterday",
            "reports/period?from=2026-01-01",
            "reports/period?from=2026-02-30&to=2026-03-01",
            "reports/period?from=2026-05-01&to=2026-04-01",
            "reports/period?from=2000-01-01&to=2026-04-01"
        }) {
            refused(softly, awa.get(query), query);
        }
        softly.assertAll();
        assertThat(awa.get("conferences?state=future&q=%25%27%22%3Cscript%3E").status())
                .isEqualTo(200);
    }

    @Test
    void liveActionsShouldBeCheckedBeforeTheSwitchIsAsked() {
        String number = awa.post("conferences", GOOD).json().getString("number");
        var softly = new SoftAssertions();
        String live = "conferences/" + number + "/live/";
        refused(softly, awa.post(live + "mute", "{\"leg\":\"x\"}"), "mute");
        refused(softly, awa.post(live + "mute", "{\"leg\":{}}"), "mute type");
        refused(softly, awa.post(live + "eject", "{\"leg\":\"" + "x".repeat(5000) + "\"}"), "eject");
        refused(softly, awa.post(live + "dial-out", "{\"number\":\"1';drop\"}"), "dial-out");
        refused(softly, awa.post(live + "dial-out", "{\"number\":\"0900123456\"}"), "dial-out premium");
        refused(softly, awa.post(live + "explode", "{}"), "unknown action");
        refused(softly, awa.post("conferences/" + number + "/extend", "{\"minutes\":-5}"), "extend");
        refused(softly, awa.post("conferences/" + number + "/extend", "{\"minutes\":100000000}"), "extend much");
        refused(softly, awa.put("clock", "{\"advanceSeconds\":60}"), "clock is the operator's");
        softly.assertAll();
    }

    private static String field(String name, String value) {
        return "{\"name\":\"Point\",\"durationMinutes\":30,\"validityDays\":2,\"maxParticipants\":4,\"language\":\"fr\",\""
                + name + "\":" + value + "}";
    }

    private static void refused(SoftAssertions softly, Rest.Answer answer, String what) {
        softly.assertThat(answer.status()).as(what).isBetween(400, 429);
        softly.assertThat(answer.body())
                .as(what)
                .doesNotContain("Exception", "org.palabre", "org.hibernate", "at java", "SELECT", "select ");
    }
}
