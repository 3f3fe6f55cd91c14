package org.palabre.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where everybody puts what must happen, and where receipts of it come in. */
@Stateless
public class Outbox {
    private JpaOutbox entries;
    private Clock clock;
    private Event<EntryTouched> touched;

    protected Outbox() {}

    @Inject
    Outbox(JpaOutbox entries, Clock clock, Event<EntryTouched> touched) {
        this.entries = entries;
        this.clock = clock;
        this.touched = touched;
    }

    /**
     * Joins the caller's transaction: happens when that succeeds, soon after, and not at all when it does not.
     *
     * @return false when the key is known: what it wants is on its way or was done
     */
    public boolean add(NewEntry entry) {
        boolean isNew =
                entries.add(entry, UUID.randomUUID().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (isNew) {
            touched.fire(new EntryTouched(
                    entry.kind(), entry.about(), entry.notBefore().isEmpty()));
        }
        return isNew;
    }

    /**
     * Whether an entry has not been begun. Then it is held until the caller's transaction ends: what is written in that
     * transaction is there when the entry is done.
     */
    public boolean stillWaits(String key) {
        return entries.lock(key).filter(OutboxEntry::waits).isPresent();
    }

    /**
     * What became of taking something back.
     *
     * @param recipients from whom it was kept
     * @param leftAny whether it may have reached anybody
     */
    public record TakenBack(Set<String> recipients, boolean leftAny) {}

    /**
     * Takes back what has not left of a step and of the messages that it made, whose keys begin with its id.
     *
     * @param about as in the entry; the title too
     * @param meant whether the newest such step with this content is meant
     * @param whole whether all that it says is taken back; else nothing is
     */
    public TakenBack takeBack(
            String kind, Subject about, String title, Predicate<String> meant, Predicate<String> whole) {
        Optional<OutboxEntry> step = entries.steps(kind, about, title).stream()
                .filter(entry -> meant.test(entries.payload(entry.id())))
                .findFirst()
                .filter(entry -> whole.test(entries.payload(entry.id())));
        return step.map(one -> takeBack(one, one.token() + ":")).orElse(new TakenBack(Set.of(), true));
    }

    /**
     * Takes back what has not left of the step with that key.
     *
     * @param messages how the keys of the messages that it made begin
     */
    public TakenBack takeBack(String key, String messages) {
        return entries.lock(key).map(step -> takeBack(step, messages)).orElse(new TakenBack(Set.of(), true));
    }

    /** Takes back all that is about it and has not left. */
    public void takeBack(Subject about) {
        entries.lockWaiting(about).forEach(this::withdraw);
    }

    private TakenBack takeBack(OutboxEntry step, String keys) {
        if (withdraw(step)) {
            return new TakenBack(Set.of(), false);
        }
        List<OutboxEntry> messages = entries.lockMessages(step.about(), keys);
        Set<String> kept = messages.stream()
                .filter(entry -> withdraw(entry) || entry.withdrawn())
                .map(entry -> entry.view().recipient())
                .collect(Collectors.toSet());
        return new TakenBack(kept, kept.size() < messages.size() || !step.over());
    }

    private boolean withdraw(OutboxEntry entry) {
        boolean withdrawn = entry.withdraw();
        if (withdrawn) {
            touched.fire(new EntryTouched(entry.kind(), entry.about(), false));
        }
        return withdrawn;
    }

    /**
     * A receipt of one part. The entry is delivered when all its parts are, undeliverable when one is not.
     *
     * @param reference as the handler returned it
     * @param ok whether it arrived
     * @param detail why not, in the gateway's words
     * @return false when nothing was sent under that name, or is not yet known to be: the receipt may have overtaken
     *     the answer
     */
    public boolean delivered(String reference, boolean ok, String detail) {
        return entries.referred(reference)
                .flatMap(entries::lock)
                .map(entry -> receipt(entry, reference, ok, detail))
                .isPresent();
    }

    private OutboxEntry receipt(OutboxEntry entry, String reference, boolean ok, String detail) {
        if (ok) {
            entries.reference(reference, entry.id()).ifPresent(OutboxReference::arrived);
        }
        if (!ok || entries.references(entry.id()).stream().allMatch(OutboxReference::delivered)) {
            entry.receipt(ok, detail);
            touched.fire(new EntryTouched(entry.kind(), entry.about(), false));
        }
        return entry;
    }
}
