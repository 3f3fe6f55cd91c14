package org.palabre.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Who is at which entry, and what became of it: short transactions around the sending, which is outside of any. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxLedger {
    private static final System.Logger LOG = System.getLogger(OutboxLedger.class.getName());
    /**
     * Twice what one message may take with all time-outs of its way. Whoever dies is found at the next start
     * ({@link #takeUp}).
     */
    static final Duration LEASE = Duration.ofHours(4);

    private JpaOutbox entries;
    private Settings settings;
    private Clock clock;
    private Event<EntryTouched> touched;

    protected OutboxLedger() {}

    @Inject
    OutboxLedger(JpaOutbox entries, Settings settings, Clock clock, Event<EntryTouched> touched) {
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
        this.touched = touched;
    }

    /**
     * An entry to be sent now.
     *
     * @param until when others may take it
     */
    public record Claim(long entry, Instant until, OutboxDelivery delivery) {}

    /** What became of a claim. */
    public sealed interface Result {
        Claim claim();

        /** Taken. @param references names of its parts in receipts */
        record Taken(Claim claim, List<String> references) implements Result {}

        record Failed(Claim claim, DeliveryFailure failure) implements Result {}

        /** Not even tried. @param why what the others met, or empty */
        record PutBack(Claim claim, String why) implements Result {}
    }

    /**
     * Entries of a kind that are due, for the one who asks alone. What was begun too often and never ended is given up.
     *
     * @param atWork entries that somebody is at, though their lease may be over
     */
    public List<Claim> claim(String kind, int most, Set<Long> atWork) {
        Instant now = now();
        List<Claim> claims = new ArrayList<>();
        List<OutboxEntry> due = entries.lockDue(kind, now, most + atWork.size()).stream()
                .filter(entry -> !atWork.contains(entry.id()))
                .limit(most)
                .toList();
        for (OutboxEntry entry : due) {
            if (entry.attempts() >= tries()) {
                die(entry, "no answer in " + entry.attempts() + " tries");
            } else {
                entry.claim(now.plus(LEASE));
                claims.add(new Claim(entry.id(), now.plus(LEASE), delivery(entry)));
            }
            tell(entry, false);
        }
        return claims;
    }

    private OutboxDelivery delivery(OutboxEntry entry) {
        return new OutboxDelivery(
                entry.token(),
                entry.kind(),
                entries.payload(entry.id()),
                entry.about(),
                entry.owner(),
                entry.attempts());
    }

    /**
     * Writes down what became of a claim. What was sent is sent, even when the lease was over; what was deleted is no
     * loss.
     */
    public void record(Result result) {
        entries.lock(result.claim().entry()).ifPresent(entry -> record(result, entry));
    }

    private void record(Result result, OutboxEntry entry) {
        Claim claim = result.claim();
        switch (result) {
            case Result.Taken taken -> {
                entry.sent(now());
                entries.remember(entry.id(), taken.references());
            }
            case Result.Failed failed -> {
                if (entry.claimedUntil(claim.until())) {
                    fail(entry, failed.failure());
                }
            }
            case Result.PutBack back -> {
                if (entry.claimedUntil(claim.until())) {
                    entry.putBack(now(), back.why());
                }
            }
        }
        tell(entry, false);
    }

    private void fail(OutboxEntry entry, DeliveryFailure failure) {
        String why = String.valueOf(failure.getMessage());
        if (failure.away()) {
            entry.putBack(now(), why);
        } else if (failure.forGood() || entry.attempts() >= tries()) {
            die(entry, why);
        } else {
            entry.retry(now().plus(BackOff.after(entry.attempts())), why);
        }
    }

    private static void die(OutboxEntry entry, String why) {
        entry.die(why);
        LOG.log(
                System.Logger.Level.WARNING,
                "Outbox entry {0} ({1}) is given up after {2} tries: {3}",
                Long.toString(entry.id()),
                entry.kind(),
                entry.attempts(),
                why);
    }

    /** Nobody can be reached for the moment: all who wait see why. */
    public void note(String kind, String why) {
        entries.note(kind, now(), why);
    }

    /** What was being sent when the product died is taken up at once. For the start only: nobody is at anything yet. */
    public void takeUp() {
        for (OutboxEntry entry : entries.lockSending()) {
            entry.retry(now(), "the product was stopped while it was sent");
            tell(entry, true);
        }
    }

    /**
     * Deletes messages that are over and older than PALABRE_OUTBOX_DAYS: they hold codes and addresses. @return how
     * many
     */
    public int purge() {
        return entries.purge(now().minus(Duration.ofDays(settings.number(Setting.PALABRE_OUTBOX_DAYS))));
    }

    private void tell(OutboxEntry entry, boolean due) {
        touched.fire(new EntryTouched(entry.kind(), entry.about(), due));
    }

    private int tries() {
        return settings.number(Setting.PALABRE_OUTBOX_TRIES);
    }

    /** As exact as every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
