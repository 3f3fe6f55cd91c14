package org.palabre.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that everybody who is told about a conference may know. The moderator's code is not among it: only an
 * {@link Message.ForOrganiser} carries one.
 *
 * @param ownerMail or empty; then guests cannot answer, and nothing goes into a calendar
 * @param dates those that the message names one by one, by their starts; empty: none but that start
 * @param plannedStart of the date that the message is about; empty: at any time until it expires; then nothing goes
 *     into a calendar
 * @param durationMinutes 0 where it has no end
 * @param expiresAt empty: it does not
 * @param zone of the conference: its plan keeps to this zone's clocks
 * @param accessNumbers in order of preference
 * @param console address of the conference's page, empty where there is none to show
 * @param series how it repeats, for calendars
 * @param sequence 0 first, more with each change (RFC 5545 §3.8.7.4), also with the cancellation
 * @param guests how many are invited with the reservation that is told
 * @param uid the same for the whole life of the conference, such as {@code 71234567@palabre.example.org}
 */
public record MessageFacts(
        String number,
        String name,
        String ownerName,
        String ownerMail,
        List<Instant> dates,
        Optional<Instant> plannedStart,
        int durationMinutes,
        Optional<Instant> expiresAt,
        int maxParticipants,
        ZoneId zone,
        List<AccessNumber> accessNumbers,
        String userPin,
        Optional<String> console,
        Optional<MeetingSeries> series,
        int sequence,
        String uid,
        int guests) {
    public MessageFacts {
        dates = List.copyOf(dates);
        accessNumbers = List.copyOf(accessNumbers);
    }

    /** These facts under another UID, or with guests. */
    public MessageFacts with(String other, int invited) {
        return new MessageFacts(
                number,
                name,
                ownerName,
                ownerMail,
                dates,
                plannedStart,
                durationMinutes,
                expiresAt,
                maxParticipants,
                zone,
                accessNumbers,
                userPin,
                console,
                series,
                sequence,
                other,
                invited);
    }
}
