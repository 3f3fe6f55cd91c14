package org.palabre.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.testing.Logged;
import org.palabre.testing.OnStage;

class DeadlineKeeperTest extends OnStage {
    private static final LegId AWA = new LegId("leg-awa");
    private static final LegId PAUL = new LegId("leg-paul");

    @Test
    void aSessionThatWasDroppedMeanwhileShouldNotBeMissed() {
        assertThatCode(() -> stage.get(SessionLedger.class).finishIfEmpty(4711, stage.clock.instant()))
                .doesNotThrowAnyException();
    }

    /** It is told once, though it fails each second. */
    @Test
    void whatFailsForOneSessionShouldNotCostTheOthersTheirGoodbye() {
        List<Long> finished = new ArrayList<>();
        var keeper = new DeadlineKeeper(dueForEver(), failingForTheFirst(finished), stage.telephony, stage.clock);
        try (var log = new Logged(DeadlineKeeper.class.getName())) {
            keeper.look();
            keeper.look();

            assertThat(log.records()).hasSize(1);
        }
        assertThat(stage.telephony.sentOut).containsOnlyKeys(AWA, PAUL);
        assertThat(finished).containsExactly(2L, 2L);
    }

    private static Deadlines dueForEver() {
        return new Deadlines() {
            @Override
            public List<Action> due() {
                return List.of(
                        new Action.SendOut(1, List.of(AWA), Farewell.ENDED),
                        new Action.SendOut(2, List.of(PAUL), Farewell.ENDED));
            }

            @Override
            public void lapse() {}
        };
    }

    private static SessionLedger failingForTheFirst(List<Long> finished) {
        return new SessionLedger() {
            @Override
            public void finishIfEmpty(long session, Instant now) {
                if (session == 1) {
                    throw new IllegalStateException("a fault");
                }
                finished.add(session);
            }
        };
    }
}
