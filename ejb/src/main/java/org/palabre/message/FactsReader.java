package org.palabre.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.SeriesView;
import org.palabre.conference.SeriesView.Occurrence;
import org.palabre.preference.Choices;
import org.palabre.preference.PreferenceDesk;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Reads what messages say of a conference, or of the series that it is of. */
@ApplicationScoped
public class FactsReader {
    private ConferenceRegister conferences;
    private AccessNumbers accessNumbers;
    private PreferenceDesk preferences;
    private Settings settings;

    protected FactsReader() {}

    @Inject
    FactsReader(
            ConferenceRegister conferences,
            AccessNumbers accessNumbers,
            PreferenceDesk preferences,
            Settings settings) {
        this.conferences = conferences;
        this.accessNumbers = accessNumbers;
        this.preferences = preferences;
        this.settings = settings;
    }

    /**
     * @param lead the conference that the message is about
     * @param dates those that are named one by one
     */
    public MessageFacts of(Conference lead, List<Instant> dates, int sequence) {
        return of(lead, dates, lead.plannedStart(), conferences.series(lead), sequence);
    }

    /**
     * As if it were of no series: for those who are invited to that date alone, with a meeting of its own in their
     * calendars.
     */
    public MessageFacts ofDate(Conference date, int sequence) {
        return of(date, List.of(), date.plannedStart(), Optional.empty(), sequence)
                .with(uid("date " + date.number(), date), 0);
    }

    /** It began when it was opened. */
    public MessageFacts ofEnded(Conference conference) {
        return of(conference, List.of(), conference.openedAt(), Optional.empty(), 0);
    }

    private MessageFacts of(
            Conference conference,
            List<Instant> dates,
            Optional<Instant> start,
            Optional<SeriesView> series,
            int sequence) {
        return new MessageFacts(
                conference.dialNumber(),
                conference.name(),
                conference.ownerName(),
                conference.ownerMail(),
                dates,
                start,
                conference.durationMinutes(),
                series.flatMap(FactsReader::end).or(conference::expiresAt),
                conference.maxParticipants(),
                series.map(all -> all.recurrence().zone()).orElseGet(() -> zoneOf(conference.ownerLogin())),
                accessNumbers.all(),
                conference.userPin(),
                page(conference),
                series.map(FactsReader::repeating),
                sequence,
                uid(conference),
                0);
    }

    /** Of one conference, with a meeting of its own: at a time that was chosen for the invitation alone. */
    public MessageFacts of(Conference conference, PlannedMeeting meeting, int revision) {
        return new MessageFacts(
                conference.dialNumber(),
                meeting.name(),
                meeting.organiser(),
                meeting.organiserMail(),
                List.of(),
                Optional.of(meeting.plannedStart()),
                meeting.durationMinutes(),
                conference.expiresAt(),
                conference.maxParticipants(),
                meeting.zone(),
                accessNumbers.all(),
                conference.userPin(),
                page(conference),
                Optional.empty(),
                revision,
                meeting.uid(),
                0);
    }

    private ZoneId zoneOf(String owner) {
        return preferences.ofOwner(owner).map(Choices::zone).orElseGet(settings::zone);
    }

    private Optional<String> page(Conference conference) {
        return Optional.of(settings.text(Setting.PALABRE_CONSOLE))
                .filter(console -> !console.isEmpty())
                .map(console -> console.replaceAll("/+$", "") + "/conference/show.xhtml?number=" + conference.number());
    }

    /** It never changes, whatever the operator configures; numbers of another Palabre are made at other times. */
    private static String uid(Conference conference) {
        return uid(conference.dialNumber(), conference);
    }

    private static String uid(String what, Conference conference) {
        String made = what + " " + conference.createdAt();
        return UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)) + "@palabre";
    }

    /** Of the last that takes place. */
    private static Optional<Instant> end(SeriesView series) {
        List<ConferenceView> all =
                series.occurrences().stream().map(Occurrence::conference).toList();
        return all.stream()
                .filter(one -> !one.deleted())
                .flatMap(one -> one.expiresAt().stream())
                .max(Comparator.naturalOrder())
                .or(all.getLast()::expiresAt);
    }

    private static MeetingSeries repeating(SeriesView series) {
        List<Occurrence> exceptions =
                series.occurrences().stream().filter(Occurrence::exception).toList();
        return new MeetingSeries(
                series.name(),
                series.durationMinutes(),
                byTheRule(series, series.occurrences().getFirst()),
                series.recurrence().toRrule(),
                exceptions.stream()
                        .filter(one -> one.conference().deleted())
                        .map(one -> byTheRule(series, one))
                        .toList(),
                exceptions.stream()
                        .filter(one -> !one.conference().deleted())
                        .map(one -> moved(byTheRule(series, one), one))
                        .toList());
    }

    /** What the clocks should show, also where they leave it out. */
    private static LocalDateTime byTheRule(SeriesView series, Occurrence one) {
        return one.day().toLocalDate().atTime(series.recurrence().time());
    }

    private static MeetingSeries.Moved moved(LocalDateTime original, Occurrence one) {
        ConferenceView to = one.conference();
        return new MeetingSeries.Moved(
                original, to.name(), to.plannedStart().orElseGet(() -> one.day().toInstant()), to.durationMinutes());
    }
}
