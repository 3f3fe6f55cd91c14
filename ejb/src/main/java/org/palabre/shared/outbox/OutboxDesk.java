package org.palabre.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.AuditTrail;

/**
 * Look at what goes out to somebody, send it again, take it back. Admins and operators see all entries, others their
 * own.
 */
@Stateless
public class OutboxDesk {
    private static final int ABOUT_ONE_THING = 1000;

    private JpaOutbox entries;
    private AuditTrail audit;
    private Clock clock;
    private Event<EntryTouched> touched;

    protected OutboxDesk() {}

    @Inject
    OutboxDesk(JpaOutbox entries, AuditTrail audit, Clock clock, Event<EntryTouched> touched) {
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
        this.touched = touched;
    }

    /** The newest first. */
    public Page<OutboxView> list(OutboxQuery query, Actor actor) {
        return new Page<>(rows(query, actor), count(query, actor), query.page(), query.size());
    }

    /** Like {@link #list}, for callers that have counted already. */
    public List<OutboxView> rows(OutboxQuery query, Actor actor) {
        return entries.list(query, Rights.owner(actor)).stream()
                .map(OutboxEntry::view)
                .toList();
    }

    public Count count(OutboxQuery query, Actor actor) {
        return entries.count(query, Rights.owner(actor));
    }

    /** How many entries stand where; what is missing is none. */
    public Map<OutboxState, Long> counts(Actor actor) {
        return entries.counts(Rights.owner(actor));
    }

    /** The entries about one thing, the newest first, at most 1,000; about what is somebody else's none. */
    public List<OutboxView> about(Subject subject, Actor actor) {
        return entries.about(subject, Rights.owner(actor), ABOUT_ONE_THING).stream()
                .map(OutboxEntry::view)
                .toList();
    }

    /**
     * What became of these messages, by their keys; what is unknown, purged or somebody else's is missing. At most
     * 1,000.
     */
    public Map<String, OutboxView> byKeys(Collection<String> keys, Actor actor) {
        Predicate<OutboxEntry> owned = owned(actor);
        return entries.byKeys(keys).stream()
                .filter(owned)
                .collect(Collectors.toMap(OutboxEntry::key, OutboxEntry::view));
    }

    /** @throws DomainException when there is none, or it is somebody else's */
    public OutboxItem get(long id, Actor actor) {
        return entries.find(id)
                .filter(owned(actor))
                .map(entry -> new OutboxItem(entry.view(), entries.payload(id)))
                .orElseThrow(OutboxDesk::unknown);
    }

    /**
     * Sends what is over once more, as a new message: what was sent, undeliverable, given up or withdrawn. Others of
     * these are left alone.
     *
     * @return how many go out again
     * @throws DomainException when one is unknown or somebody else's; then none is
     */
    public int sendAgain(Collection<Long> ids, Actor actor) {
        int again = 0;
        for (OutboxEntry entry : all(ids, actor)) {
            if (entry.sendAgain(UUID.randomUUID().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
                entries.forget(entry.id());
                did("outbox.sendAgain", entry, actor);
                again++;
            }
        }
        return again;
    }

    /**
     * Takes back what waits. Others of these are left alone: they went out meanwhile.
     *
     * @return how many were taken back
     * @throws DomainException when one is unknown or somebody else's; then none is
     */
    public int withdraw(Collection<Long> ids, Actor actor) {
        int withdrawn = 0;
        for (OutboxEntry entry : all(ids, actor)) {
            if (entry.withdraw()) {
                did("outbox.withdraw", entry, actor);
                withdrawn++;
            }
        }
        return withdrawn;
    }

    private void did(String action, OutboxEntry entry, Actor actor) {
        audit.record(
                actor,
                action,
                NewEntry.cut(entry.key(), 128),
                entry.kind() + " " + entry.about().id());
        touched.fire(new EntryTouched(entry.kind(), entry.about(), true));
    }

    private List<OutboxEntry> all(Collection<Long> ids, Actor actor) {
        Predicate<OutboxEntry> owned = owned(actor);
        return ids.stream()
                .sorted()
                .distinct()
                .map(id -> entries.lock(id).filter(owned).orElseThrow(OutboxDesk::unknown))
                .toList();
    }

    private static Predicate<OutboxEntry> owned(Actor actor) {
        Optional<String> owner = Rights.owner(actor);
        return entry -> owner.isEmpty() || owner.get().equals(entry.owner());
    }

    /** A foreign entry is as unknown as one that does not exist: the answer gives nothing away. */
    private static DomainException unknown() {
        return DomainException.of("refused.unknownMessage");
    }
}
