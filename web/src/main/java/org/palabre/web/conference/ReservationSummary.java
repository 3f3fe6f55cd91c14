package org.palabre.web.conference;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;

/**
 * What a reservation would come to, shown beside its form.
 *
 * @param end empty when the start is open: then the end follows from the opening
 * @param first the first starts of a series, at most {@link #SHOWN}; none of a single conference
 * @param count of all conferences of the series
 * @param fault why nothing can be said about the series yet
 */
public record ReservationSummary(
        Optional<Instant> start,
        Optional<Instant> end,
        Instant expires,
        List<Instant> first,
        int count,
        Optional<Problem> fault) {
    static final int SHOWN = 5;

    /** @param mostDays longest validity that may be asked for */
    static ReservationSummary of(ReservationForm form, ZoneId zone, Instant createdAt, int mostDays) {
        int validityDays =
                form.wish(zone).validThroughStart(createdAt, mostDays).validityDays();
        Instant expires = createdAt.plus(Duration.ofDays(validityDays));
        if (!form.isSeries()) {
            return of(form, form.startIn(zone), expires, List.of(), Optional.empty());
        }
        try {
            List<Instant> starts = form.recurrence(zone).occurrences().stream()
                    .map(ZonedDateTime::toInstant)
                    .toList();
            return of(form, Optional.of(starts.getFirst()), expires, starts, Optional.empty());
        } catch (DomainException unfinished) {
            return of(
                    form,
                    form.startIn(zone),
                    expires,
                    List.of(),
                    Optional.of(unfinished.problems().getFirst()));
        }
    }

    private static ReservationSummary of(
            ReservationForm form,
            Optional<Instant> start,
            Instant expires,
            List<Instant> all,
            Optional<Problem> fault) {
        return new ReservationSummary(
                start,
                start.map(begin -> begin.plus(Duration.ofMinutes(form.getDurationMinutes()))),
                expires,
                all.stream().limit(SHOWN).toList(),
                all.size(),
                fault);
    }

    /** Of which one is called in at any time until then. */
    public boolean hasValidity() {
        return count == 0 && fault.isEmpty();
    }

    public int more() {
        return count - first.size();
    }
}
