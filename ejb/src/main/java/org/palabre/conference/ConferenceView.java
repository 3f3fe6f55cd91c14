package org.palabre.conference;

import java.time.Instant;
import java.util.Optional;

/**
 * A conference as screens and REST show it.
 *
 * @param moderatorPin in clear, like {@code userPin}: whoever may see the conference may see its codes
 * @param durationMinutes 0 where it has no end
 * @param validityDays 0 where it does not expire
 * @param openedAt of its last session, and so are {@code endsAt} and {@code closedAt}
 * @param version what an edit must state, so that two people do not overwrite each other
 * @param mine whether the one who asked owns it
 * @param series number of its series, where it belongs to one; its codes are those of the series
 */
public record ConferenceView(
        String number,
        String name,
        String ownerLogin,
        String ownerName,
        String moderatorPin,
        String userPin,
        Instant createdAt,
        Optional<Instant> plannedStart,
        Optional<Instant> plannedEnd,
        int durationMinutes,
        int validityDays,
        Optional<Instant> expiresAt,
        int maxParticipants,
        String language,
        Options options,
        ConferenceState state,
        Optional<Instant> openedAt,
        Optional<Instant> endsAt,
        Optional<Instant> closedAt,
        boolean deleted,
        int version,
        boolean mine,
        Optional<String> series) {

    /** What people dial inside: all conferences of a series have one number. */
    public String dialNumber() {
        return series.orElse(number);
    }

    static ConferenceView of(Conference c, String login, Instant now) {
        Terms terms = c.terms();
        return new ConferenceView(
                c.number().value(),
                c.name(),
                c.ownerLogin(),
                c.ownerName(),
                c.moderatorPin(),
                c.userPin(),
                c.createdAt(),
                terms.start(),
                terms.plannedEnd(),
                c.durationMinutes(),
                terms.validityDays(),
                terms.expiresAt(),
                c.maxParticipants(),
                c.language(),
                c.options(),
                c.stateAt(now),
                c.openedAt(),
                c.endsAt(),
                c.closedAt(),
                c.deleted(),
                c.version(),
                c.ownerLogin().equals(login),
                c.series());
    }
}
