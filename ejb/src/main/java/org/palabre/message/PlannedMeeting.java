package org.palabre.message;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A meeting that is held in a conference, at a time of its own.
 *
 * @param organiserMail or empty
 * @param zone on whose clocks it is read
 * @param uid in calendars
 */
public record PlannedMeeting(
        String name,
        String organiser,
        String organiserMail,
        Instant plannedStart,
        int durationMinutes,
        ZoneId zone,
        String uid) {}
