package org.palabre.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.SessionLedger.AttendanceChange;
import org.palabre.shared.Outage;

/**
 * Who came and went, until it is written down: when many come at once, all that happened between two pictures goes into
 * one transaction. While the database is away it is kept, so that no time is lost. Told by whoever hears it,
 * written by whoever needs it.
 */
final class PendingAttendance {
    private static final System.Logger LOG = System.getLogger(PendingAttendance.class.getName());
    private final Queue<AttendanceEvent> told = new ConcurrentLinkedQueue<>();

    /** Never waits for somebody who writes. */
    void add(AttendanceEvent event) {
        told.add(event);
    }

    /**
     * Whoever asks meanwhile waits, so that what was told before is stored when this returns.
     *
     * @return what became of it; empty when nothing was told
     */
    synchronized Optional<AttendanceChange> writeDown(Function<List<AttendanceEvent>, AttendanceChange> ledger) {
        List<AttendanceEvent> all = List.copyOf(told);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(written(all, ledger));
        } catch (RuntimeException e) {
            if (Outage.ofDatabase(e)) {
                throw e;
            }
            return Optional.of(oneByOne(all, ledger));
        }
    }

    private AttendanceChange written(
            List<AttendanceEvent> events, Function<List<AttendanceEvent>, AttendanceChange> ledger) {
        AttendanceChange change = ledger.apply(events);
        events.forEach(event -> told.remove());
        return change;
    }

    /** One that cannot be written must not cost the others. If the database goes away meanwhile, the rest is kept. */
    private AttendanceChange oneByOne(
            List<AttendanceEvent> events, Function<List<AttendanceEvent>, AttendanceChange> ledger) {
        var change = new AttendanceChange(new ArrayList<>(), new ArrayList<>());
        for (AttendanceEvent event : events) {
            try {
                AttendanceChange one = written(List.of(event), ledger);
                change.came().addAll(one.came());
                change.gone().addAll(one.gone());
            } catch (RuntimeException e) {
                if (Outage.ofDatabase(e)) {
                    break;
                }
                LOG.log(System.Logger.Level.ERROR, "Not written down; the next snapshot mends it: " + event, e);
                told.remove();
            }
        }
        return change;
    }
}
