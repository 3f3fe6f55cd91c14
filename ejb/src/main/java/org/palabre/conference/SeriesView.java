package org.palabre.conference;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A series as screens, REST and calendars show it.
 *
 * @param number what people dial inside, for whichever conference is next; its codes do the same
 * @param name of the series as a whole, as is the duration; one of its conferences may differ
 * @param recurrence its rule; {@link Recurrence#toRrule} for calendars
 * @param occurrences all by their days, those that were held and those that were cancelled too
 */
public record SeriesView(
        String number, String name, int durationMinutes, Recurrence recurrence, List<Occurrence> occurrences) {
    /**
     * @param day when the rule would hold it: its RECURRENCE-ID
     * @param exception moved, renamed, of another duration, or cancelled (then the conference is {@code deleted})
     */
    public record Occurrence(ZonedDateTime day, ConferenceView conference, boolean exception) {
        /** Held at another time than the rule says. */
        public boolean moved() {
            return !conference.plannedStart().equals(Optional.of(day.toInstant()));
        }
    }

    static SeriesView of(ConferenceSeries series, List<Conference> all, String login, Instant now) {
        Recurrence recurrence = series.recurrence();
        return new SeriesView(
                series.number(),
                series.name(),
                series.durationMinutes(),
                recurrence,
                all.stream()
                        .map(c -> new Occurrence(
                                recurrence.on(c.seriesDay().orElseThrow()),
                                ConferenceView.of(c, login, now),
                                c.deleted() || !series.rules(c)))
                        .toList());
    }
}
