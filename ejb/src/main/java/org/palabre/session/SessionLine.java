package org.palabre.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A session in a list, without its participations.
 *
 * @param conference its conference's number
 * @param people distinct people (P27), known when it closed
 * @param seconds sum of the participations, known when it closed
 */
public record SessionLine(
        long id,
        String number,
        String conference,
        String conferenceName,
        String ownerLogin,
        String ownerName,
        Instant openedAt,
        Optional<Instant> endsAt,
        Optional<Instant> closedAt,
        Optional<Integer> people,
        Optional<Long> seconds) {
    static SessionLine of(Session s, String conference, String name, String ownerLogin, String ownerName) {
        return new SessionLine(
                s.id(),
                s.number().orElseThrow(),
                conference,
                name,
                ownerLogin,
                ownerName,
                s.openedAt().orElseThrow(),
                s.endsAt(),
                s.closedAt(),
                s.closedAt().map(closed -> s.people()),
                s.closedAt().map(closed -> s.seconds()));
    }
}
