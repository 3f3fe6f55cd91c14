package org.palabre.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rules 4 and 5: nobody has all workers, and what waits under an attack is the attack. */
class QueueTest {
    private static final Visitor ATTACKER = new Visitor("198.51.100.1", false);
    private static final Visitor OTHER = new Visitor("203.0.113.7", false);
    private static final Visitor SIGNED_IN = new Visitor("session", true);

    private long nanos;
    private final Queue queue = new Queue(() -> nanos);

    private final class Asked implements Queue.Request {
        private final Visitor visitor;
        private boolean started;
        private boolean refused;
        private boolean stuck;
        private boolean dropped;

        Asked(Visitor visitor) {
            this.visitor = visitor;
        }

        Asked ask() {
            if (queue.enter(this)) {
                started = true;
            } else {
                queue.await(this);
            }
            return this;
        }

        @Override
        public Visitor visitor() {
            return visitor;
        }

        @Override
        public void start() {
            started = true;
        }

        @Override
        public void refuse() {
            refused = true;
        }

        @Override
        public boolean stuck() {
            return stuck;
        }

        @Override
        public void drop() {
            dropped = true;
        }
    }

    @Test
    void oneAddressShouldHaveItsShareOfTheWorkersAndNoMore() {
        List<Asked> attack = asked(ATTACKER, 1000);

        assertThat(attack.stream().filter(one -> one.started)).hasSize(Queue.OF_ADDRESS);
        assertThat(attack.stream().filter(one -> one.refused))
                .hasSize(1000 - Queue.OF_ADDRESS - Queue.WAITING_OF_VISITOR);
        assertThat(queue.waiting()).isEqualTo(Queue.WAITING_OF_VISITOR);
        assertThat(new Asked(OTHER).ask().started).isTrue();
    }

    @Test
    void allAddressesTogetherShouldLeaveWorkersToWhoIsSignedIn() {
        for (int address = 0; address < 100; address++) {
            asked(new Visitor("10.0.0." + address, false), Queue.OF_ADDRESS);
        }

        assertThat(new Asked(OTHER).ask().started).isFalse();
        assertThat(asked(SIGNED_IN, Queue.OF_SESSION)).allMatch(one -> one.started);
        assertThat(new Asked(SIGNED_IN).ask().started).isFalse();
    }

    @Test
    void theYoungestShouldGoFirstAndVisitorsTakeTurns() {
        List<Asked> attack = asked(ATTACKER, 100);
        List<Asked> neighbours = new ArrayList<>(asked(new Visitor("198.51.100.2", false), 100));
        var honest = new Asked(OTHER).ask();
        assertThat(honest.started).isFalse();

        queue.leave(attack.get(0));
        queue.leave(neighbours.get(0));
        queue.leave(attack.get(1));

        assertThat(honest.started).isTrue();
        assertThat(attack.get(99).started).isTrue();
        assertThat(attack.get(Queue.OF_ADDRESS).started).isFalse();
    }

    @Test
    void whoDoesNotReadTheirAnswerShouldMakeRoom() {
        List<Asked> attack = asked(ATTACKER, Queue.OF_ADDRESS);
        attack.getFirst().stuck = true;

        var honest = new Asked(ATTACKER).ask();
        assertThat(attack.getFirst().dropped).isTrue();
        queue.leave(attack.getFirst());

        assertThat(honest.started).isTrue();
        assertThat(attack.stream().filter(one -> one.dropped)).hasSize(1);
    }

    @Test
    void whoHasGoneShouldLeaveNothingBehind() {
        List<Asked> all = asked(ATTACKER, 200);

        all.reversed().forEach(queue::leave);

        assertThat(queue.waiting()).isZero();
        assertThat(asked(ATTACKER, Queue.OF_ADDRESS)).allMatch(one -> one.started);
    }

    @Nested
    class Health {
        @Test
        void shouldTellOfWorkersThatNobodyLeaves() {
            List<Asked> all = new ArrayList<>();
            for (int session = 0; session < Queue.WORKERS / Queue.OF_SESSION; session++) {
                all.addAll(asked(new Visitor("session " + session, true), Queue.OF_SESSION));
            }
            assertThat(trouble()).isEmpty();

            later(11);
            assertThat(trouble()).isEqualTo("requests wait for more than 10 s; 0 wait");

            queue.leave(all.getFirst());
            assertThat(trouble()).isEmpty();
        }

        @Test
        void shouldTellOfVisitorsWhoGetNoTurn() {
            List<Asked> attack = new ArrayList<>();
            for (int address = 0; address < 2; address++) {
                attack.addAll(asked(new Visitor("10.0.0." + address, false), Queue.OF_ADDRESS));
            }
            new Asked(OTHER).ask();
            later(9);
            new Asked(OTHER).ask();
            assertThat(troubleOfStrangers()).isEmpty();

            later(2);
            assertThat(troubleOfStrangers()).isEqualTo("requests wait for more than 10 s; 2 wait");
            assertThat(trouble())
                    .as("a crowd of strangers does not take the server from the others")
                    .isEmpty();

            queue.leave(attack.getFirst());
            assertThat(troubleOfStrangers()).isEmpty();
        }

        /** Nobody takes a server out of service by using up what one visitor may. */
        @Test
        void shouldNotTellOfOneWhoHasUsedUpTheirOwnShare() {
            asked(ATTACKER, 1000);
            asked(SIGNED_IN, 1000);

            later(60);

            assertThat(trouble()).isEmpty();
            assertThat(troubleOfStrangers()).isEmpty();
        }

        @Test
        void shouldTellThatNewcomersAreRefused() {
            for (int address = 0; address < 20; address++) {
                asked(new Visitor("10.0.0." + address, false), 200);
            }

            assertThat(troubleOfStrangers()).isEqualTo("requests are refused, as 2048 wait");
            later(60);
            assertThat(trouble()).isEmpty();
            assertThat(new Asked(SIGNED_IN).ask().started).isTrue();
        }

        private String trouble() {
            return WebPart.ofPages(queue).trouble();
        }

        private String troubleOfStrangers() {
            return WebPart.ofStrangers(queue).trouble();
        }

        private void later(int seconds) {
            nanos += seconds * 1_000_000_000L;
        }
    }

    private List<Asked> asked(Visitor visitor, int times) {
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(new Asked(visitor).ask());
        }
        return all;
    }
}
