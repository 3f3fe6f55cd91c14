package org.palabre.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An invitation of its own, as somebody wants it to be sent.
 *
 * @param conference number of the conference it invites to
 * @param name what it is about: subject of the mail and of the meeting
 * @param organiser name of the inviter
 * @param plannedStart empty: nothing was said
 * @param zone on whose clocks the recipients read the time
 */
public record InvitationRequest(
        String conference,
        String name,
        String organiser,
        Optional<Instant> plannedStart,
        int durationMinutes,
        ZoneId zone) {}
