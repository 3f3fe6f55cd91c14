package org.palabre.conference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.palabre.shared.DomainException;

/**
 * What a change of several conferences does to their starts.
 *
 * @param to another time of the day; empty: they stay where they are
 */
record SeriesMove(ZoneId zone, Optional<LocalTime> to) {
    /** @throws DomainException when the wish moves the conference to another day */
    static SeriesMove of(Conference edited, Reservation wish, ZoneId zone) {
        ZonedDateTime before = edited.plannedStart().orElseThrow().atZone(zone);
        ZonedDateTime after = wish.plannedStart().orElseThrow().atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        if (!before.toLocalDate().equals(after.toLocalDate())) {
            throw DomainException.at("plannedStart", "refused.seriesDays");
        }
        return new SeriesMove(zone, before.equals(after) ? Optional.empty() : Optional.of(after.toLocalTime()));
    }

    LocalTime time(LocalTime before) {
        return to.orElse(before);
    }

    /** On its own day; one that would have begun by then stays. */
    Instant startOf(Conference conference, Instant now) {
        Instant before = conference.plannedStart().orElseThrow();
        return to.map(time -> before.atZone(zone)
                        .toLocalDate()
                        .atTime(time)
                        .atZone(zone)
                        .toInstant())
                .filter(start -> !start.isBefore(now))
                .orElse(before);
    }
}
