package org.palabre.adapter.ical;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.palabre.message.Meeting;
import org.palabre.message.Meeting.Party;
import org.palabre.message.MeetingSeries;

/** Meetings to write, and what writes them. */
final class Meetings {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final ICalendar CALENDAR = new ICalendar(Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC));

    private Meetings() {}

    static Meeting simple() {
        return at(PARIS, "2026-11-24T14:30", Optional.empty());
    }

    static Meeting at(ZoneId zone, String local, Optional<MeetingSeries> series) {
        return meeting(zone, LocalDateTime.parse(local).atZone(zone).toInstant(), 0, "Comité", "À bientôt", series);
    }

    /** As long as the meetings here. */
    static MeetingSeries series(
            String first, String rule, List<LocalDateTime> cancelled, List<MeetingSeries.Moved> moved) {
        return new MeetingSeries("Comité", 90, LocalDateTime.parse(first), rule, cancelled, moved);
    }

    static Meeting of(ZoneId zone, MeetingSeries series) {
        return at(zone, series.first().toString(), Optional.of(series));
    }

    static Meeting saying(String summary, String description) {
        return meeting(PARIS, simple().start(), 0, summary, description, Optional.empty());
    }

    static Meeting changed(int sequence) {
        return meeting(PARIS, simple().start(), sequence, "Comité", "À bientôt", Optional.empty());
    }

    static Meeting calledBy(String name, List<Party> attendees) {
        Meeting one = simple();
        return new Meeting(
                one.uid(),
                one.sequence(),
                one.summary(),
                one.description(),
                one.location(),
                one.page(),
                one.start(),
                one.durationMinutes(),
                one.zone(),
                one.series(),
                new Party("awa@example.org", name),
                attendees);
    }

    private static Meeting meeting(
            ZoneId zone,
            Instant start,
            int sequence,
            String summary,
            String description,
            Optional<MeetingSeries> series) {
        return new Meeting(
                "71234567@conferences.example.org",
                sequence,
                summary,
                description,
                "01 99 00 12 34,,35062814#",
                Optional.of("https://conferences.example.org/71234567"),
                start,
                90,
                zone,
                series,
                new Party("awa@example.org", "Awa Ndiaye"),
                List.of(new Party("paul@example.org", "Paul Martin")));
    }
}
