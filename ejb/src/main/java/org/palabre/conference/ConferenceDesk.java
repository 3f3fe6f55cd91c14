package org.palabre.conference;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.conference.PlanChanged.Action;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Rights;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/**
 * Reserve, change, find and delete conferences, each under the rights of the one who asks. Whoever asks the directory
 * holds no transaction meanwhile.
 */
@Stateless
public class ConferenceDesk {
    private JpaConferences conferences;
    private ConferenceChanges changes;
    private Owners owners;
    private Capacity capacity;
    private OwnedConferences owned;
    private OpenReservations open;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;
    private Event<ConferenceChanged> changed;
    private Event<PlanChanged> plans;

    protected ConferenceDesk() {}

    @Inject
    ConferenceDesk(
            JpaConferences conferences,
            ConferenceChanges changes,
            Owners owners,
            Capacity capacity,
            OwnedConferences owned,
            OpenReservations open,
            AuditTrail audit,
            Settings settings,
            Clock clock,
            Event<ConferenceChanged> changed,
            Event<PlanChanged> plans) {
        this.conferences = conferences;
        this.changes = changes;
        this.owners = owners;
        this.capacity = capacity;
        this.owned = owned;
        this.open = open;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
        this.plans = plans;
    }

    /** What this actor may ask for. */
    public Limits limits(Actor actor) {
        return Limits.of(actor, settings);
    }

    /** @throws DomainException for every fault of the wish at once, each at its field */
    @TransactionAttribute(NOT_SUPPORTED)
    public ConferenceView reserve(Reservation wish, Actor actor) {
        return changes.reserve(wish, owners.ofNew(wish, actor), actor);
    }

    /**
     * Changes what may still change: everything but number and codes, until the conference opens.
     *
     * @param version the version that the change was made on
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public ConferenceView edit(String number, int version, Reservation wish, Actor actor) {
        return changes.change(
                number, version, wish, owners.ofChanged(number, version, wish, actor), Action.CHANGED, actor);
    }

    /** Takes a change back. @param wish what it was before; @param version as in {@link #edit} */
    @TransactionAttribute(NOT_SUPPORTED)
    public ConferenceView moveBack(String number, int version, Reservation wish, Actor actor) {
        return changes.change(
                number, version, wish, owners.ofChanged(number, version, wish, actor), Action.MOVED_BACK, actor);
    }

    public ConferenceView get(String number, Actor actor) {
        return ConferenceView.of(owned.find(number, actor), actor.login(), clock.instant());
    }

    /** An employee gets their own, an admin or operator all, whatever the query asks. */
    public Page<ConferenceView> list(ConferenceQuery query, Actor actor) {
        return new Page<>(rows(query, actor), count(query, actor), query.page(), query.size());
    }

    /** Like {@link #list}, for callers that have counted already. */
    public List<ConferenceView> rows(ConferenceQuery query, Actor actor) {
        Instant now = clock.instant();
        return conferences.list(query, owner(query, actor), now).stream()
                .map(c -> ConferenceView.of(c, actor.login(), now))
                .toList();
    }

    /**
     * What a calendar shows of {@code [from, to)}: conferences that have a start or were opened; a thousand at most, by
     * their beginning.
     *
     * @param mineOnly only those of the one who asks (an employee never sees others)
     */
    public List<ConferenceView> calendar(Instant from, Instant to, boolean mineOnly, Actor actor) {
        Instant now = clock.instant();
        return conferences.held(from, to, owner(mineOnly, actor)).stream()
                .map(c -> ConferenceView.of(c, actor.login(), now))
                .toList();
    }

    public Count count(ConferenceQuery query, Actor actor) {
        return conferences.count(query, owner(query, actor), clock.instant());
    }

    private static Optional<String> owner(ConferenceQuery query, Actor actor) {
        return owner(query.mineOnly(), actor);
    }

    private static Optional<String> owner(boolean mineOnly, Actor actor) {
        return mineOnly ? Optional.of(Rights.self(actor)) : Rights.owner(actor);
    }

    /**
     * Takes conferences out of all lists and their codes out of service. All or none.
     *
     * @return how many
     * @throws DomainException when one is open now, or somebody else's
     */
    public int delete(Collection<String> numbers, Actor actor) {
        Instant now = clock.instant();
        List<Conference> all = all(numbers, actor);
        List<Conference> ahead = ahead(all, now);
        for (Conference conference : all) {
            conference.delete(now);
            audit.record(actor, "conference.delete", conference.number().value(), conference.name());
            changed.fire(new ConferenceChanged(conference.number().value()));
        }
        PlanChanged.of(ahead, Action.CANCELLED, now).forEach(plans::fire);
        return numbers.size();
    }

    /** What was held needs no cancelling, nor what is cancelled already. */
    private static List<Conference> ahead(List<Conference> conferences, Instant now) {
        return conferences.stream().filter(c -> c.mayOpenAt(now)).toList();
    }

    /**
     * Undoes {@link #delete}.
     *
     * @throws DomainException when others hold the seats meanwhile, or the owner has as many reservations ahead as
     *     allowed
     */
    public int restore(Collection<String> numbers, Actor actor) {
        Instant now = clock.instant();
        List<Conference> back =
                all(numbers, actor).stream().filter(Conference::deleted).toList();
        Map<String, Long> before = open.of(back, now);
        for (Conference conference : back) {
            conference.restore();
            capacity.book(conference, now);
            audit.record(actor, "conference.restore", conference.number().value(), conference.name());
            changed.fire(new ConferenceChanged(conference.number().value()));
        }
        open.refuseMore(before, limits(actor), now);
        PlanChanged.of(ahead(back, now), Action.RESTORED, now).forEach(plans::fire);
        return numbers.size();
    }

    private List<Conference> all(Collection<String> numbers, Actor actor) {
        List<Conference> found = new ArrayList<>();
        for (String number : numbers.stream().sorted().toList()) {
            found.add(conferences
                    .lock(owned.findDeletedToo(number, actor).id())
                    .orElseThrow(() -> DomainException.of("refused.unknownConference")));
        }
        return found;
    }
}
