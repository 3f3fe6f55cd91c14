package org.palabre.message;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up facts to try templates on: the numbers are those set aside for fiction. */
final class SampleMessages {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private SampleMessages() {}

    /** The fullest first; then with as little as there may be. */
    static List<Map<String, Object>> of(TemplateKey key, Instant now) {
        List<Map<String, Object>> samples = new ArrayList<>();
        for (MessageFacts facts : List.of(full(key.language(), now), bare(now))) {
            var to = new Addressee("paul@example.org", "Paul Martin", key.language(), ZONE);
            if (key.occasion().forOrganiser()) {
                samples.add(MessageValues.of(new Message.ForOrganiser(key.occasion(), facts, "48291307"), to));
            }
            if (key.occasion().forGuest()) {
                samples.add(MessageValues.of(new Message.ForGuest(key.occasion(), facts), to));
            }
        }
        return samples;
    }

    static MessageFacts full(String language, Instant now) {
        Instant start = now.atZone(ZONE)
                .plusDays(3)
                .withHour(14)
                .withMinute(30)
                .withSecond(0)
                .withNano(0)
                .toInstant();
        return new MessageFacts(
                "71234567",
                language.equals("fr") ? "Comité de direction" : "Board meeting",
                "Awa Ndiaye",
                "awa@example.org",
                List.of(start, start.plus(Duration.ofDays(7))),
                Optional.of(start),
                90,
                Optional.of(now.plus(Duration.ofDays(30))),
                20,
                ZONE,
                List.of(
                        new AccessNumber("01 99 00 12 34", "fr", Optional.of("+33199001234")),
                        new AccessNumber("01 99 00 12 35", "en", Optional.of("+33199001235"))),
                "35062814",
                Optional.of("https://conferences.example.org/71234567"),
                Optional.of(new MeetingSeries(
                        "Comité de direction",
                        90,
                        start.atZone(ZONE).toLocalDateTime(),
                        "FREQ=WEEKLY;COUNT=4",
                        List.of(),
                        List.of())),
                0,
                "71234567@conferences.example.org",
                3);
    }

    static MessageFacts bare(Instant now) {
        return new MessageFacts(
                "71234567",
                "Test",
                "Awa Ndiaye",
                "",
                List.of(),
                Optional.empty(),
                60,
                Optional.of(now.plus(Duration.ofDays(1))),
                2,
                ZONE,
                List.of(new AccessNumber("8000", "", Optional.empty())),
                "35062814",
                Optional.empty(),
                Optional.empty(),
                0,
                "71234567@conferences.example.org",
                0);
    }
}
