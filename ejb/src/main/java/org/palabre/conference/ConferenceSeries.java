package org.palabre.conference;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.palabre.shared.VisibleText;

/**
 * Conferences that are held again and again, under one number and one pair of codes: those of its first conference.
 *
 * <p>Holds its rule and what calendars show of it as a whole. Each conference has a row and a life of its own, and may
 * be moved, changed or deleted by itself: an exception of the series.
 */
@Entity
class ConferenceSeries {
    @Id
    private String number;

    @Version
    private int version;

    @Embedded
    private RecurrenceColumns rule;

    private String name;
    private int durationMinutes;

    protected ConferenceSeries() {}

    ConferenceSeries(ConferenceNumber number, Recurrence recurrence, Reservation wish) {
        this.number = number.value();
        this.rule = RecurrenceColumns.of(recurrence);
        agree(wish);
    }

    /** All of it is now held at that time of the day, and called and long as this wish says. */
    void change(LocalTime time, Reservation wish) {
        rule = RecurrenceColumns.of(recurrence().at(time));
        agree(wish);
    }

    private void agree(Reservation wish) {
        name = VisibleText.tidy(wish.name());
        durationMinutes = wish.durationMinutes();
    }

    String number() {
        return number;
    }

    Recurrence recurrence() {
        return rule.toRecurrence();
    }

    String name() {
        return name;
    }

    int durationMinutes() {
        return durationMinutes;
    }

    /** Whether a conference is what the rule says: then a calendar needs no word about it. */
    boolean rules(Conference conference) {
        return conference
                        .plannedStart()
                        .equals(conference.seriesDay().map(recurrence()::on).map(ZonedDateTime::toInstant))
                && conference.name().equals(name)
                && conference.durationMinutes() == durationMinutes;
    }
}
