package org.palabre.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.palabre.session.Move;
import org.palabre.shared.Outage;

/**
 * Who came and went, until it is written down: when many come at once, all that happened between two pictures goes into one
 * transaction. While the database is away it is kept, so that no time is lost.
 */
final class PendingMoves {
    private static final System.Logger LOG = System.getLogger(PendingMoves.class.getName());
    private final List<Move> told = new ArrayList<>();

    synchronized void add(Move move) {
        told.add(move);
    }

    /** Whoever asks meanwhile waits, so that what was told before is stored when this returns. */
    synchronized void writeDown(Consumer<List<Move>> ledger) {
        if (told.isEmpty()) {
            return;
        }
        try {
            ledger.accept(List.copyOf(told));
        } catch (RuntimeException e) {
            if (Outage.ofDatabase(e)) {
                throw e;
            }
            told.forEach(move -> alone(move, ledger));
        }
        told.clear();
    }

    /** One that cannot be written must not cost the others. */
    private static void alone(Move move, Consumer<List<Move>> ledger) {
        try {
            ledger.accept(List.of(move));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Not written down; the next snapshot mends it: " + move, e);
        }
    }
}
