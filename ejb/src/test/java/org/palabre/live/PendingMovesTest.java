package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.palabre.session.Move;
import org.palabre.session.SessionLedger;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.LegId;

class PendingMovesTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Move ONE = new Move.Joined(new LegId("1"), AT);
    private static final Move BAD = new Move.Joined(new LegId("2"), AT);
    private static final Move THREE = new Move.Gone(new LegId("1"), AT);

    private static final RuntimeException FAULT = new IllegalStateException("of the test");
    private static final RuntimeException AWAY = new ServiceUnavailable(ServiceUnavailable.Part.DATABASE);

    private final PendingMoves moves = new PendingMoves();
    private final List<List<Move>> written = new ArrayList<>();

    @Test
    void allThatWasToldShouldBeWrittenAtOnceAndOnce() {
        moves.add(ONE);
        moves.add(THREE);

        moves.writeDown(this::write);
        moves.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE, THREE));
    }

    @Test
    void whatADatabaseThatIsAwayDidNotTakeShouldBeWrittenLater() {
        moves.add(ONE);
        assertThatThrownBy(() -> moves.writeDown(failing(Map.of(ONE, AWAY)))).isInstanceOf(ServiceUnavailable.class);
        moves.add(THREE);

        moves.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE, THREE));
    }

    @Test
    void oneThatCannotBeWrittenShouldNotCostTheOthers() {
        List.of(ONE, BAD, THREE).forEach(moves::add);

        moves.writeDown(failing(Map.of(BAD, FAULT)));
        moves.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE), List.of(THREE));
    }

    @Test
    void whenTheDatabaseGoesAwayAfterAFaultTheRestShouldBeKept() {
        List.of(ONE, BAD, THREE).forEach(moves::add);

        moves.writeDown(failing(Map.of(BAD, FAULT, THREE, AWAY)));
        moves.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE), List.of(THREE));
    }

    /** A ledger that takes all but these; of several, the first told decides. */
    private Function<List<Move>, SessionLedger.Moved> failing(Map<Move, RuntimeException> faults) {
        return told -> {
            told.stream().filter(faults::containsKey).findFirst().ifPresent(move -> {
                throw faults.get(move);
            });
            return write(told);
        };
    }

    private SessionLedger.Moved write(List<Move> told) {
        written.add(told);
        return new SessionLedger.Moved(List.of(), List.of());
    }
}
