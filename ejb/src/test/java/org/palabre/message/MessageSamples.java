package org.palabre.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.Recurrence;
import org.palabre.conference.RecurrencePattern;

/** Invitations to write, and people to write to. */
public final class MessageSamples {
    /** 23, 24 and 25 November 2026 at ten in Paris. */
    public static final Recurrence THREE_DAYS = new Recurrence(
            new RecurrencePattern.Daily(1),
            LocalDate.of(2026, 11, 23),
            LocalTime.of(10, 0),
            ZoneId.of("Europe/Paris"),
            new Recurrence.End.After(3));

    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Addressee PAUL = new Addressee("paul@example.org", "Paul Martin", "fr", PARIS);
    static final Addressee JOHN = new Addressee("john@example.com", "John", "en", ZoneId.of("America/New_York"));
    static final String MODERATOR_CODE = "48291307";

    private MessageSamples() {}

    /** Awa's, on Tuesday 24 November 2026 at 14h30 in Paris, once. */
    static MessageFacts facts() {
        return facts("Comité de direction", Optional.of(Instant.parse("2026-11-24T13:30:00Z")), publicNumbers());
    }

    static MessageFacts facts(String name, Optional<Instant> start, List<AccessNumber> numbers) {
        MessageFacts sample = SampleMessages.full("fr", NOW);
        return new MessageFacts(
                sample.number(),
                name,
                sample.ownerName(),
                sample.ownerMail(),
                List.of(),
                start,
                sample.durationMinutes(),
                sample.expiresAt(),
                sample.maxParticipants(),
                PARIS,
                numbers,
                sample.userPin(),
                sample.console(),
                Optional.empty(),
                2,
                sample.uid(),
                0);
    }

    static List<AccessNumber> publicNumbers() {
        return SampleMessages.full("fr", NOW).accessNumbers();
    }

    public static Message guest(Occasion occasion) {
        return new Message.ForGuest(occasion, facts());
    }

    static Message organiser(Occasion occasion) {
        return new Message.ForOrganiser(occasion, facts(), MODERATOR_CODE);
    }
}
