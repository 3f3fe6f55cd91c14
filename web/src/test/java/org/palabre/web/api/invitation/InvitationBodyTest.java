package org.palabre.web.api.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.invitation.InvitationRequest;
import org.palabre.invitation.InvitationView;
import org.palabre.web.api.Json;
import org.palabre.web.api.Malformed;

class InvitationBodyTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");
    private static final Instant START = Instant.parse("2026-11-24T09:30:00Z");
    private static final InvitationView SENT = new InvitationView(
            7,
            2,
            "71234567",
            "71234567",
            "awa",
            "Point",
            "Awa",
            "awa@example.org",
            START,
            45,
            DAKAR,
            1,
            START,
            Optional.empty(),
            true,
            3);

    @Test
    void sentShouldTakeWhatIsLeftOutFromWhoAsks() {
        InvitationBody body = InvitationBody.sent(
                json(
                        "{'conference':'71234567','name':'Point','plannedStart':'2026-11-24T10:30:00+01:00','guests':'paul@example.org'}"),
                "Awa Ndiaye",
                "fr",
                PARIS);

        assertThat(body.request())
                .isEqualTo(new InvitationRequest("71234567", "Point", "Awa Ndiaye", Optional.of(START), 60, PARIS));
        assertThat(body.guests()).isEqualTo(Map.of("fr", "paul@example.org"));
    }

    @Test
    void changedShouldKeepWhatIsLeftOut() {
        InvitationBody body = InvitationBody.changed(json("{'durationMinutes':30,'version':2}"), SENT, "en");

        assertThat(body.request())
                .isEqualTo(new InvitationRequest("71234567", "Point", "Awa", Optional.of(START), 30, DAKAR));
        assertThat(body.guests()).isEqualTo(Map.of("en", ""));
    }

    @Test
    void everyFaultShouldStandAtItsField() {
        Malformed refused = catchThrowableOfType(
                Malformed.class,
                () -> InvitationBody.sent(
                        json("{'name':1,'plannedStart':'soon','zone':'Nowhere','language':'de','moderatorPin':'1'}"),
                        "Awa",
                        "fr",
                        PARIS));

        assertThat(refused.problems())
                .extracting(problem -> problem.field().orElseThrow())
                .containsExactlyInAnyOrder("name", "plannedStart", "zone", "language", "moderatorPin");
    }

    private static JsonObject json(String text) {
        return Json.object(new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
