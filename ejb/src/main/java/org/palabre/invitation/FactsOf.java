package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.SeriesView;
import org.palabre.conference.SeriesView.Occurrence;
import org.palabre.preference.Choices;
import org.palabre.preference.Preferences;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** What is to be told of a conference, or of the series that it is of. */
@ApplicationScoped
public class FactsOf {
    private ConferenceRegister conferences;
    private AccessNumbers accessNumbers;
    private Preferences preferences;
    private Settings settings;

    protected FactsOf() {}

    @Inject
    FactsOf(ConferenceRegister conferences, AccessNumbers accessNumbers, Preferences preferences, Settings settings) {
        this.conferences = conferences;
        this.accessNumbers = accessNumbers;
        this.preferences = preferences;
        this.settings = settings;
    }

    InvitationFacts of(Conference conference, Telling telling) {
        Optional<SeriesView> series = telling.start().isPresent() ? Optional.empty() : conferences.series(conference);
        Optional<Instant> start = telling.start()
                .or(() -> series.map(all -> all.occurrences().getFirst().day().toInstant()))
                .or(conference::plannedStart);
        return new InvitationFacts(
                conference.dialNumber(),
                series.map(SeriesView::name).orElse(conference.name()),
                conference.ownerName(),
                conference.ownerMail(),
                start,
                series.map(SeriesView::durationMinutes).orElse(conference.durationMinutes()),
                series.map(FactsOf::end).orElse(conference.expiresAt()),
                conference.maxParticipants(),
                series.map(all -> all.recurrence().zone()).orElseGet(() -> zoneOf(conference.ownerLogin())),
                accessNumbers.all(),
                conference.userPin(),
                page(conference),
                series.map(FactsOf::repeating),
                telling.sequence(),
                uid(conference));
    }

    /** Of one conference, at a time that was chosen for the invitation alone. */
    InvitationFacts of(Conference conference, Sending sending, int revision) {
        return new InvitationFacts(
                conference.dialNumber(),
                sending.name(),
                sending.organiser(),
                sending.organiserMail(),
                Optional.of(sending.plannedStart()),
                sending.durationMinutes(),
                conference.expiresAt(),
                conference.maxParticipants(),
                sending.zone(),
                accessNumbers.all(),
                conference.userPin(),
                page(conference),
                Optional.empty(),
                revision,
                sending.uid());
    }

    /** Whether it starts then, and is neither deleted nor open. */
    boolean startsAt(Conference conference, Instant start, Instant now) {
        return conferences
                .series(conference)
                .map(series -> series.occurrences().stream()
                        .map(Occurrence::conference)
                        .anyMatch(one -> !one.deleted() && one.plannedStart().equals(Optional.of(start))))
                .orElseGet(() ->
                        conference.mayOpenAt(now) && conference.plannedStart().equals(Optional.of(start)));
    }

    private ZoneId zoneOf(String owner) {
        return preferences.ofOwner(owner).map(Choices::zone).orElseGet(settings::zone);
    }

    private Optional<String> page(Conference conference) {
        return Optional.of(settings.text(Setting.PALABRE_CONSOLE))
                .filter(console -> !console.isEmpty())
                .map(console -> console.replaceAll("/+$", "") + "/conference/show.xhtml?number=" + conference.number());
    }

    /** The same for ever, whatever the operator configures; numbers of another Palabre are made at other times. */
    private static String uid(Conference conference) {
        String made = conference.dialNumber() + " " + conference.createdAt();
        return UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)) + "@palabre";
    }

    private static Instant end(SeriesView series) {
        return series.occurrences().getLast().conference().expiresAt();
    }

    private static Series repeating(SeriesView series) {
        List<Occurrence> exceptions =
                series.occurrences().stream().filter(Occurrence::exception).toList();
        return new Series(
                series.recurrence().toRrule(),
                exceptions.stream()
                        .filter(one -> one.conference().deleted())
                        .map(one -> one.day().toInstant())
                        .toList(),
                exceptions.stream()
                        .filter(one -> !one.conference().deleted())
                        .map(one -> moved(one.day().toInstant(), one.conference()))
                        .toList());
    }

    private static Series.Moved moved(Instant day, ConferenceView to) {
        return new Series.Moved(day, to.plannedStart().orElse(day), to.durationMinutes());
    }
}
