package org.palabre.conference;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.palabre.conference.PlanChanged.Action;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/** Reserve, change and cancel series of conferences, under the rights of the one who asks (P2). */
@Stateless
public class SeriesDesk {
    private JpaConferences conferences;
    private ConferenceDesk desk;
    private NumberPlan plan;
    private Capacity capacity;
    private Rights rights;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;
    private Event<ConferenceChanged> changed;
    private Event<PlanChanged> plans;

    protected SeriesDesk() {}

    @Inject
    SeriesDesk(
            JpaConferences conferences,
            ConferenceDesk desk,
            NumberPlan plan,
            Capacity capacity,
            Rights rights,
            AuditTrail audit,
            Settings settings,
            Clock clock,
            Event<ConferenceChanged> changed,
            Event<PlanChanged> plans) {
        this.conferences = conferences;
        this.desk = desk;
        this.plan = plan;
        this.capacity = capacity;
        this.rights = rights;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
        this.plans = plans;
    }

    /**
     * @param wish what each is to be; its start and its validity are not asked: the recurrence says when, and each is
     *     valid to its planned end
     * @throws DomainException for every fault of the wish at once; for every occurrence that finds too few seats at
     *     once
     */
    public SeriesView reserve(Reservation wish, Recurrence recurrence, Actor actor) {
        Instant now = clock.instant();
        Limits limits = desk.limits(Rights.allowed(actor));
        ReservationRules.checkOfSeries(startingFirst(wish, recurrence), limits, now);
        checkHorizon(recurrence, now);
        Person owner = rights.newOwner(wish.ownerLogin(), limits, actor, now);
        List<Conference> occurrences = occurrences(wish, recurrence, owner, actor, now);
        var series = new ConferenceSeries(occurrences.getFirst().number(), recurrence, wish);
        conferences.add(series, occurrences);
        capacity.book(occurrences, now);
        audit.record(actor, "series.reserve", series.number(), recurrence.toRrule());
        PlanChanged.of(occurrences, Action.RESERVED, now).forEach(plans::fire);
        tell(occurrences);
        return SeriesView.of(series, occurrences, actor.login(), now);
    }

    private List<Conference> occurrences(
            Reservation wish, Recurrence recurrence, Person owner, Actor actor, Instant now) {
        List<LocalDate> days = recurrence.days();
        List<ConferenceNumber> numbers = plan.numbers(days.size());
        Codes codes = plan.codes();
        String series = numbers.getFirst().value();
        List<Conference> made = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            Reservation then = wish.at(recurrence.on(day).toInstant());
            made.add(new Conference(series, day, numbers.get(i), codes, then, owner, actor.login(), now));
        }
        return made;
    }

    private static Reservation startingFirst(Reservation wish, Recurrence recurrence) {
        return wish.at(recurrence.occurrences().getFirst().toInstant());
    }

    private void checkHorizon(Recurrence recurrence, Instant now) {
        int most = settings.number(Setting.PALABRE_SERIES_MAX_DAYS);
        Instant last = recurrence.occurrences().getLast().toInstant();
        if (last.isAfter(now.plus(Duration.ofDays(most)))) {
            throw DomainException.at("until", "wrong.seriesTooLong", most);
        }
    }

    /** @param conference number of any of its conferences */
    public SeriesView get(String conference, Actor actor) {
        ConferenceSeries series = seriesOf(rights.findDeletedToo(conference, actor));
        return SeriesView.of(series, conferences.ofSeries(series.number()), actor.login(), clock.instant());
    }

    /**
     * Changes what lies ahead: one as {@link ConferenceDesk#edit} does; of several everything but their days. One that
     * was moved to another day stays there. What was held, is open or has begun stays as it is.
     *
     * @param conference number of the one that the change was made on
     * @param version the version of that one
     * @param wish its start is that of that one
     * @throws DomainException at {@code plannedStart} when several are to be moved to another day
     */
    public SeriesView edit(String conference, SeriesScope scope, int version, Reservation wish, Actor actor) {
        if (scope == SeriesScope.ONE) {
            desk.edit(conference, version, wish, actor);
            return get(conference, actor);
        }
        Instant now = clock.instant();
        Conference edited = rights.find(conference, actor);
        ConferenceSeries series = seriesOf(edited);
        List<Conference> ahead = ahead(edited, scope, now);
        if (edited.version() != version) {
            throw DomainException.of("refused.changedMeanwhile");
        }
        ReservationRules.checkOfSeries(wish, desk.limits(actor), now);
        Person owner = rights.owner(wish.ownerLogin(), actor);
        var move = SeriesMove.of(edited, wish, series.recurrence().zone());
        ahead.forEach(each -> each.change(wish.at(move.startOf(each, now)), owner));
        if (scope == SeriesScope.ALL) {
            series.change(move.time(series.recurrence().time()), wish);
        }
        ahead.forEach(conferences::index);
        capacity.book(ahead, now);
        audit.record(actor, "series.edit", conference, scope + ": " + ahead.size());
        PlanChanged.of(ahead, Action.CHANGED, now).forEach(plans::fire);
        tell(ahead);
        return get(conference, actor);
    }

    /**
     * Takes conferences that lie ahead out of the lists. The others of the series answer to the codes as before.
     *
     * @return the numbers of those cancelled: {@link ConferenceDesk#restore} undoes it
     */
    public List<String> cancel(String conference, SeriesScope scope, Actor actor) {
        Instant now = clock.instant();
        Conference first = rights.find(conference, actor);
        List<Conference> ahead = ahead(first, scope, now);
        List<String> numbers = ahead.stream().map(c -> c.number().value()).toList();
        desk.delete(numbers, actor);
        return numbers;
    }

    /**
     * What of its series the scope means and may still change, locked; it itself is among them or the change is
     * refused.
     */
    private List<Conference> ahead(Conference of, SeriesScope scope, Instant now) {
        LocalDate day = of.seriesDay().orElseThrow(() -> DomainException.of("refused.notInSeries"));
        List<Conference> ahead = conferences.lockSeries(of.series().orElseThrow()).stream()
                .filter(c -> c.mayOpenAt(now))
                .filter(c -> c.equals(of) || scope != SeriesScope.ONE && startsAfter(c, now))
                .filter(c -> scope != SeriesScope.FOLLOWING
                        || !c.seriesDay().orElseThrow().isBefore(day))
                .toList();
        if (!ahead.contains(of)) {
            throw DomainException.of("refused.noLongerFuture");
        }
        return ahead;
    }

    private static boolean startsAfter(Conference conference, Instant now) {
        return conference.plannedStart().filter(now::isBefore).isPresent();
    }

    private ConferenceSeries seriesOf(Conference conference) {
        return conference
                .series()
                .flatMap(conferences::findSeries)
                .orElseThrow(() -> DomainException.of("refused.notInSeries"));
    }

    private void tell(List<Conference> conferences) {
        conferences.forEach(c -> changed.fire(new ConferenceChanged(c.number().value())));
    }
}
