package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conferences for the features above: found by code or number, and locked while something is decided about them. */
@ApplicationScoped
public class ConferenceRegister {
    private JpaConferences conferences;
    private Clock clock;

    protected ConferenceRegister() {}

    @Inject
    public ConferenceRegister(JpaConferences conferences, Clock clock) {
        this.conferences = conferences;
        this.clock = clock;
    }

    /** Whose code it is, without a lock; of a series, the conference whose turn it is. */
    public record CodeHolder(long conferenceId, CodeRole role) {}

    public Optional<CodeHolder> holderOf(String code) {
        return code.matches("[3-9]\\d{5,11}") ? conferences.findCode(code).flatMap(this::holderOf) : Optional.empty();
    }

    private Optional<CodeHolder> holderOf(JpaConferences.Code code) {
        return code.series() == null
                ? Optional.of(new CodeHolder(code.conference(), code.role()))
                : conferences.answering(code.series(), clock.instant()).map(id -> new CodeHolder(id, code.role()));
    }

    /** Whether any was ever reserved; those that are deleted count. */
    public boolean any() {
        return conferences.any();
    }

    public Optional<Conference> find(String number) {
        return ConferenceNumber.parse(number).flatMap(conferences::find);
    }

    public Optional<Conference> find(long id) {
        return conferences.find(id);
    }

    /** Empty for a conference that is none of a series. */
    public Optional<SeriesView> series(Conference conference) {
        return conference
                .series()
                .flatMap(conferences::findSeries)
                .map(series -> SeriesView.of(
                        series, conferences.ofSeries(series.number()), conference.ownerLogin(), clock.instant()));
    }

    /** All of the series that is dialled with that number, or the conference alone; those that are deleted, too. */
    public List<ConferenceView> dates(String number) {
        Conference conference = find(number).orElseThrow();
        Instant now = clock.instant();
        return conference.series().map(conferences::ofSeries).orElseGet(() -> List.of(conference)).stream()
                .map(one -> ConferenceView.of(one, conference.ownerLogin(), now))
                .toList();
    }

    /** Locked until the transaction ends: the one lock that decisions about seats and the opening take. */
    public Optional<Conference> lock(long id) {
        return conferences.lock(id);
    }

    /** Finds by the number that was dialled; of a series, the conference whose turn it is. */
    public Optional<Conference> lock(String number) {
        return ConferenceNumber.parse(number).flatMap(n -> conferences.lockAnswering(n, clock.instant()));
    }

    /** Without a lock; also of a series. */
    public boolean isNumber(String number) {
        return ConferenceNumber.parse(number).filter(conferences::taken).isPresent();
    }

    public int lapse(Instant now) {
        return conferences.lapse(now);
    }
}
