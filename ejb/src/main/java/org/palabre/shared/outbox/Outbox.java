package org.palabre.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

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
     * A receipt of one part. The entry is delivered when all its parts are, undeliverable when one is not.
     *
     * @param reference as the handler returned it
     * @param ok whether it arrived
     * @param detail why not, in the gateway's words
     * @return false when nothing was sent under that name, or is not yet known to be: the receipt may have overtaken the answer
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
