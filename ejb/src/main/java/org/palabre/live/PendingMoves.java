package org.palabre.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.palabre.session.Move;
import org.palabre.session.SessionLedger.Moved;
import org.palabre.shared.Outage;

/**
 * Who came and went, until it is written down: when many come at once, all that happened between two pictures goes into
 * one transaction. While the database is away it is kept, so that no time is lost. Told by whoever hears it,
 * written by whoever needs it.
 */
final class PendingMoves {
    private static final System.Logger LOG = System.getLogger(PendingMoves.class.getName());
    private final Queue<Move> told = new ConcurrentLinkedQueue<>();

    /** Never waits for somebody who writes. */
    void add(Move move) {
        told.add(move);
    }

    /**
     * Whoever asks meanwhile waits, so that what was told before is stored when this returns.
     *
     * @return what became of it; empty when nothing was told
     */
    synchronized Optional<Moved> writeDown(Function<List<Move>, Moved> ledger) {
        List<Move> all = List.copyOf(told);
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

    private Moved written(List<Move> moves, Function<List<Move>, Moved> ledger) {
        Moved moved = ledger.apply(moves);
        moves.forEach(move -> told.remove());
        return moved;
    }

    /** One that cannot be written must not cost the others. If the database goes away meanwhile, the rest is kept. */
    private Moved oneByOne(List<Move> moves, Function<List<Move>, Moved> ledger) {
        var moved = new Moved(new ArrayList<>(), new ArrayList<>());
        for (Move move : moves) {
            try {
                Moved one = written(List.of(move), ledger);
                moved.came().addAll(one.came());
                moved.gone().addAll(one.gone());
            } catch (RuntimeException e) {
                if (Outage.ofDatabase(e)) {
                    break;
                }
                LOG.log(System.Logger.Level.ERROR, "Not written down; the next snapshot mends it: " + move, e);
                told.remove();
            }
        }
        return moved;
    }
}
