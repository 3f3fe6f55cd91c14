package org.palabre.web.conference;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a reservation would come to, shown beside its form.
 *
 * @param end empty when the start is open: then the end follows from the opening
 */
public record ReservationSummary(Optional<Instant> start, Optional<Instant> end, Instant expires) {
    static ReservationSummary of(ReservationForm form, ZoneId zone, Instant createdAt) {
        Optional<Instant> start = form.startIn(zone);
        return new ReservationSummary(
                start,
                start.map(begin -> begin.plus(Duration.ofMinutes(form.getDurationMinutes()))),
                createdAt.plus(Duration.ofDays(form.getValidityDays())));
    }
}
