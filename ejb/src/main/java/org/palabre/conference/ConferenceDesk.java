package org.palabre.conference;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/** Reserve, change, find and delete conferences, each under the rights of the one who asks. */
@Stateless
public class ConferenceDesk {
    private JpaConferences conferences;
    private NumberPlan plan;
    private Capacity capacity;
    private Directory directory;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;
    private Event<ConferenceChanged> changed;

    protected ConferenceDesk() {}

    @Inject
    ConferenceDesk(
            JpaConferences conferences,
            NumberPlan plan,
            Capacity capacity,
            Directory directory,
            AuditTrail audit,
            Settings settings,
            Clock clock,
            Event<ConferenceChanged> changed) {
        this.conferences = conferences;
        this.plan = plan;
        this.capacity = capacity;
        this.directory = directory;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
    }

    /** What this actor may ask for. */
    public Limits limits(Actor actor) {
        return Limits.of(actor, settings);
    }

    /** @throws DomainException for every fault of the wish at once, each at its field */
    public ConferenceView reserve(Reservation wish, Actor actor) {
        Instant now = clock.instant();
        Limits limits = limits(allowed(actor));
        ReservationRules.check(wish, limits, now, now);
        Person owner = owner(wish.ownerLogin(), actor);
        if (conferences.countFuture(owner.login(), now) >= limits.openReservations()) {
            throw DomainException.of("refused.tooManyReservations", limits.openReservations());
        }
        var conference = new Conference(plan.number(), plan.codes(), wish, owner, actor.login(), now);
        capacity.book(conference, now);
        conferences.add(conference);
        audit.record(actor, "conference.reserve", conference.number().value(), conference.name());
        return told(conference, actor, now);
    }

    /**
     * Changes what may still change: everything but number and codes, until the conference opens.
     *
     * @param version the version that the change was made on
     */
    public ConferenceView edit(String number, int version, Reservation wish, Actor actor) {
        Instant now = clock.instant();
        Conference conference = conferences
                .lock(his(number, actor).id())
                .orElseThrow(() -> DomainException.of("refused.unknownConference"));
        if (conference.version() != version) {
            throw DomainException.of("refused.changedMeanwhile");
        }
        ReservationRules.check(wish, limits(actor), conference.createdAt(), now);
        conference.change(wish, owner(wish.ownerLogin(), actor));
        capacity.book(conference, now);
        conferences.index(conference);
        audit.record(actor, "conference.edit", number, conference.name());
        return told(conference, actor, now);
    }

    public ConferenceView get(String number, Actor actor) {
        return ConferenceView.of(his(number, actor), actor.login(), clock.instant());
    }

    /** An employee gets his own, an admin or operator all, whatever the query asks. */
    public Page<ConferenceView> list(ConferenceQuery query, Actor actor) {
        return new Page<>(rows(query, actor), count(query, actor), query.page(), query.size());
    }

    /** As {@link #list}, for who has counted already. */
    public List<ConferenceView> rows(ConferenceQuery query, Actor actor) {
        Instant now = clock.instant();
        return conferences.list(query, owner(query, actor), now).stream()
                .map(c -> ConferenceView.of(c, actor.login(), now))
                .toList();
    }

    public Count count(ConferenceQuery query, Actor actor) {
        return conferences.count(query, owner(query, actor), clock.instant());
    }

    private static Optional<String> owner(ConferenceQuery query, Actor actor) {
        allowed(actor);
        return query.mineOnly() || !actor.seesAll() ? Optional.of(actor.login()) : Optional.empty();
    }

    /**
     * Takes conferences out of all lists and their codes out of service. All or none.
     *
     * @return how many
     * @throws DomainException when one is open now, or not his
     */
    public int delete(Collection<String> numbers, Actor actor) {
        Instant now = clock.instant();
        for (Conference conference : all(numbers, actor)) {
            conference.delete(now);
            audit.record(actor, "conference.delete", conference.number().value(), conference.name());
            changed.fire(new ConferenceChanged(conference.number().value()));
        }
        return numbers.size();
    }

    /**
     * Undoes {@link #delete}.
     *
     * @throws DomainException when others hold the seats meanwhile
     */
    public int restore(Collection<String> numbers, Actor actor) {
        Instant now = clock.instant();
        for (Conference conference : all(numbers, actor)) {
            conference.restore();
            capacity.book(conference, now);
            audit.record(actor, "conference.restore", conference.number().value(), conference.name());
            changed.fire(new ConferenceChanged(conference.number().value()));
        }
        return numbers.size();
    }

    private List<Conference> all(Collection<String> numbers, Actor actor) {
        List<Conference> found = new ArrayList<>();
        for (String number : numbers.stream().sorted().toList()) {
            found.add(conferences
                    .lock(theirs(number, actor, true).id())
                    .orElseThrow(() -> DomainException.of("refused.unknownConference")));
        }
        return found;
    }

    private ConferenceView told(Conference conference, Actor actor, Instant now) {
        changed.fire(new ConferenceChanged(conference.number().value()));
        return ConferenceView.of(conference, actor.login(), now);
    }

    private Conference his(String number, Actor actor) {
        return theirs(number, actor, false);
    }

    /** A foreign conference is as unknown as one that does not exist: the answer gives nothing away. */
    private Conference theirs(String number, Actor actor, boolean deletedToo) {
        return ConferenceNumber.parse(number)
                .flatMap(conferences::find)
                .filter(c -> deletedToo || !c.deleted())
                .filter(c -> allowed(actor).seesAll() || c.ownerLogin().equals(actor.login()))
                .orElseThrow(() -> DomainException.of("refused.unknownConference"));
    }

    private static Actor allowed(Actor actor) {
        if (actor.roles().isEmpty()) {
            throw DomainException.of("refused.notAllowed");
        }
        return actor;
    }

    private Person owner(String login, Actor actor) {
        if (login == null || login.isBlank()) {
            throw DomainException.at("owner", "wrong.missing");
        }
        if (!login.equalsIgnoreCase(actor.login()) && !actor.seesAll()) {
            throw DomainException.at("owner", "refused.onlyForYourself");
        }
        return directory
                .find(login)
                .filter(person -> !person.roles().isEmpty())
                .orElseThrow(() -> DomainException.at("owner", "wrong.unknownPerson"));
    }
}
