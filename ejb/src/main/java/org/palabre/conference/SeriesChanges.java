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
import org.palabre.shared.Rights;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/** The short transactions in which a series is written, once its owner is known ({@link Owners}). */
@Stateless
public class SeriesChanges {
    private JpaConferences conferences;
    private ConferenceChanges single;
    private NumberPlan plan;
    private Capacity capacity;
    private OwnedConferences owned;
    private OpenReservations open;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;
    private Event<ConferenceChanged> changed;
    private Event<PlanChanged> plans;

    protected SeriesChanges() {}

    @Inject
    SeriesChanges(
            JpaConferences conferences,
            ConferenceChanges single,
            NumberPlan plan,
            Capacity capacity,
            OwnedConferences owned,
            OpenReservations open,
            AuditTrail audit,
            Settings settings,
            Clock clock,
            Event<ConferenceChanged> changed,
            Event<PlanChanged> plans) {
        this.conferences = conferences;
        this.single = single;
        this.plan = plan;
        this.capacity = capacity;
        this.owned = owned;
        this.open = open;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
        this.plans = plans;
    }

    /** @throws DomainException for every fault of the wish at once, each at its field */
    public void check(Reservation wish, Recurrence recurrence, Actor actor) {
        Rights.demandUser(actor);
        Instant now = clock.instant();
        ReservationRules.checkOfSeries(startingFirst(wish, recurrence), Limits.of(actor, settings), now);
        checkHorizon(recurrence, now);
    }

    /**
     * @throws DomainException as {@link #check(Reservation, Recurrence, Actor)}; or when the owner has as many as they
     *     may; or for every occurrence that finds too few seats at once
     */
    public SeriesView reserve(Reservation wish, Recurrence recurrence, Person owner, Actor actor) {
        Instant now = clock.instant();
        check(wish, recurrence, actor);
        open.refuseOneMore(owner, Limits.of(actor, settings), now);
        List<Conference> occurrences = occurrences(wish, recurrence, owner, actor, now);
        var series = new ConferenceSeries(occurrences.getFirst().number(), recurrence, wish);
        conferences.add(series, occurrences);
        capacity.book(occurrences, now);
        audit.record(actor, "series.reserve", series.number(), recurrence.toRrule());
        tell(occurrences, Action.RESERVED, now);
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

    /** @throws DomainException as {@link #edit}, without a lock */
    public void check(String conference, SeriesScope scope, int version, Reservation wish, Actor actor) {
        if (scope == SeriesScope.ONE) {
            single.check(conference, version, wish, actor);
            return;
        }
        Conference edited = owned.find(conference, actor);
        ConferenceSeries series = conferences.seriesOf(edited);
        Instant now = clock.instant();
        scope.ahead(edited, conferences.ofSeries(series.number()), now);
        check(edited, version, wish, actor, now);
    }

    private void check(Conference edited, int version, Reservation wish, Actor actor, Instant now) {
        if (edited.version() != version) {
            throw DomainException.of("refused.changedMeanwhile");
        }
        ReservationRules.checkOfSeries(wish, Limits.of(actor, settings), now);
    }

    /** @param version of the one that the change was made on */
    public SeriesView edit(
            String conference, SeriesScope scope, int version, Reservation wish, Person owner, Actor actor) {
        Instant now = clock.instant();
        if (scope == SeriesScope.ONE) {
            single.change(conference, version, wish, owner, Action.CHANGED, actor);
            return view(conferences.seriesOf(owned.find(conference, actor)), actor, now);
        }
        Conference edited = owned.find(conference, actor);
        ConferenceSeries series = conferences.seriesOf(edited);
        List<Conference> ahead = scope.ahead(edited, conferences.lockSeries(series.number()), now);
        check(edited, version, wish, actor, now);
        var move = SeriesMove.of(edited, wish, series.recurrence().zone());
        ahead.forEach(each -> each.change(wish.at(move.startOf(each, now)), owner));
        if (scope == SeriesScope.ALL) {
            series.change(move.time(series.recurrence().time()), wish);
        }
        ahead.forEach(conferences::index);
        capacity.book(ahead, now);
        audit.record(actor, "series.edit", conference, scope + ": " + ahead.size());
        tell(ahead, Action.CHANGED, now);
        return view(series, actor, now);
    }

    private SeriesView view(ConferenceSeries series, Actor actor, Instant now) {
        return SeriesView.of(series, conferences.ofSeries(series.number()), actor.login(), now);
    }

    private void tell(List<Conference> conferences, Action action, Instant now) {
        PlanChanged.of(conferences, action, now).forEach(plans::fire);
        conferences.forEach(c -> changed.fire(new ConferenceChanged(c.number().value())));
    }
}
