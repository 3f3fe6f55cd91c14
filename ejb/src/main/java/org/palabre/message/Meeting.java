package org.palabre.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a calendar keeps of a conference. Never the moderator's code: calendars are shown to colleagues.
 *
 * @param summary of a series, as its start and its duration: those of its rule
 * @param attendees in an invitation only the one who reads it: guests do not see each other's addresses
 */
public record Meeting(
        String uid,
        int sequence,
        String summary,
        String description,
        String location,
        Optional<String> page,
        Instant start,
        int durationMinutes,
        ZoneId zone,
        Optional<MeetingSeries> series,
        Party organiser,
        List<Party> attendees) {
    public Meeting {
        attendees = List.copyOf(attendees);
    }

    /** @param name or empty */
    public record Party(String address, String name) {}
}
