package org.palabre.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.palabre.shared.DomainException;

/** Which conferences of a series a change is about. */
public enum SeriesScope {
    ONE,
    /** This one and all of later days. */
    FOLLOWING,
    ALL;

    /**
     * What of its series is meant and may still change; it itself is among them or the change is refused.
     *
     * @param series all of it
     */
    List<Conference> ahead(Conference of, List<Conference> series, Instant now) {
        LocalDate day = of.seriesDay().orElseThrow(() -> DomainException.of("refused.notInSeries"));
        List<Conference> ahead = series.stream()
                .filter(c -> c.mayOpenAt(now))
                .filter(c -> c.equals(of) || this != ONE && startsAfter(c, now))
                .filter(c -> this != FOLLOWING || !c.seriesDay().orElseThrow().isBefore(day))
                .toList();
        if (!ahead.contains(of)) {
            throw DomainException.of("refused.noLongerFuture");
        }
        return ahead;
    }

    private static boolean startsAfter(Conference conference, Instant now) {
        return conference.plannedStart().filter(now::isBefore).isPresent();
    }
}
