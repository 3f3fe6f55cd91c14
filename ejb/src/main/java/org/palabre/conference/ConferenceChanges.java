package org.palabre.conference;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.PlanChanged.Action;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/** The short transactions in which a conference is written, once its owner is known ({@link Owners}). */
@Stateless
public class ConferenceChanges {
    private JpaConferences conferences;
    private NumberPlan plan;
    private Capacity capacity;
    private OwnedConferences owned;
    private OpenReservations open;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;
    private Event<ConferenceChanged> changed;
    private Event<PlanChanged> plans;

    protected ConferenceChanges() {}

    @Inject
    ConferenceChanges(
            JpaConferences conferences,
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
    public void check(Reservation asked, Actor actor) {
        Rights.demandUser(actor);
        checked(asked, Limits.of(actor, settings), clock.instant());
    }

    private static Reservation checked(Reservation asked, Limits limits, Instant now) {
        ReservationRules.check(asked, limits, now, now);
        return asked.validThroughStart(now, limits.validityDays());
    }

    /** @throws DomainException as {@link #check(Reservation, Actor)}, or when the owner has as many as they may */
    public ConferenceView reserve(Reservation asked, Person owner, Actor actor) {
        Instant now = clock.instant();
        Rights.demandUser(actor);
        Limits limits = Limits.of(actor, settings);
        Reservation wish = checked(asked, limits, now);
        open.refuseOneMore(owner, limits, now);
        var conference = new Conference(plan.number(), plan.codes(), wish, owner, actor.login(), now);
        conferences.add(conference);
        return written("conference.reserve", conference, Action.RESERVED, actor, now);
    }

    /** @throws DomainException as {@link #change}, without a lock */
    public void check(String number, int version, Reservation asked, Actor actor) {
        checked(owned.find(number, actor), version, asked, actor, clock.instant());
    }

    /** @param version the version that the change was made on */
    public ConferenceView change(
            String number, int version, Reservation asked, Person owner, Action action, Actor actor) {
        Instant now = clock.instant();
        Conference conference = conferences
                .lock(owned.find(number, actor).id())
                .orElseThrow(() -> DomainException.of("refused.unknownConference"));
        conference.change(checked(conference, version, asked, actor, now), owner);
        conferences.index(conference);
        return written("conference.edit", conference, action, actor, now);
    }

    private Reservation checked(Conference conference, int version, Reservation asked, Actor actor, Instant now) {
        if (conference.version() != version) {
            throw DomainException.of("refused.changedMeanwhile");
        }
        Limits limits = Limits.of(actor, settings);
        if (conference.series().isPresent()) {
            ReservationRules.checkOfSeries(asked, limits, now);
            checkHorizon(conference, asked, now);
        } else {
            ReservationRules.check(asked, limits, conference.createdAt(), now);
        }
        return asked.validThroughStart(conference.createdAt(), limits.validityDays());
    }

    /** One that stays where it is may lie further ahead than series may today. */
    private void checkHorizon(Conference conference, Reservation asked, Instant now) {
        int most = settings.number(Setting.PALABRE_SERIES_MAX_DAYS);
        Optional<Instant> moved =
                asked.plannedStart().filter(start -> !conference.plannedStart().equals(Optional.of(start)));
        if (moved.filter(start -> start.isAfter(now.plus(Duration.ofDays(most))))
                .isPresent()) {
            throw DomainException.at("plannedStart", "wrong.tooFarAhead", most);
        }
    }

    private ConferenceView written(String what, Conference conference, Action action, Actor actor, Instant now) {
        capacity.book(conference, now);
        audit.record(actor, what, conference.number().value(), conference.name());
        PlanChanged.of(List.of(conference), action, now).forEach(plans::fire);
        changed.fire(new ConferenceChanged(conference.number().value()));
        return ConferenceView.of(conference, actor.login(), now);
    }
}
