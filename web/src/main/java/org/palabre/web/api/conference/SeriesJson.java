package org.palabre.web.api.conference;

import java.time.Instant;
import java.util.List;
import org.palabre.conference.SeriesView;
import org.palabre.conference.SeriesView.Occurrence;

/**
 * A series of conferences as the API shows it.
 *
 * @param number what people dial inside for whichever conference is next
 * @param name of the series as a whole, as is the duration; one of its conferences may differ
 * @param occurrences all by their days
 */
public record SeriesJson(
        String number, String name, int durationMinutes, RecurrenceJson recurrence, List<OccurrenceJson> occurrences) {
    static SeriesJson of(SeriesView view) {
        return new SeriesJson(
                view.number(),
                view.name(),
                view.durationMinutes(),
                RecurrenceJson.of(view.recurrence()),
                view.occurrences().stream().map(OccurrenceJson::of).toList());
    }

    /**
     * @param day when the rule would hold it
     * @param exception moved, renamed, of another duration, or cancelled
     */
    public record OccurrenceJson(Instant day, boolean exception, boolean cancelled, ConferenceJson conference) {
        static OccurrenceJson of(Occurrence occurrence) {
            return new OccurrenceJson(
                    occurrence.day().toInstant(),
                    occurrence.exception(),
                    occurrence.conference().deleted(),
                    ConferenceJson.of(occurrence.conference()));
        }
    }

    /** @param numbers of the conferences that were cancelled; each can be restored */
    public record CancelledJson(List<String> numbers) {}
}
