package org.palabre.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule 3: what is taken in is bounded, and who sends for the longest makes room. */
class BufferedBodiesTest {
    private static final Visitor ATTACKER = new Visitor("198.51.100.1", false);
    private static final Visitor OTHER = new Visitor("203.0.113.7", false);

    private final BufferedBodies stock = new BufferedBodies();
    private final List<Sent> dropped = new ArrayList<>();

    private final class Sent implements BufferedBodies.Held {
        private boolean coming = true;

        @Override
        public boolean coming() {
            return coming;
        }

        @Override
        public void drop() {
            coming = false;
            dropped.add(this);
        }
    }

    @Test
    void tenThousandBodiesOfOneAddressShouldKeepNoMoreThanItsShare() {
        List<Sent> bodies = IntStream.range(0, 10_000).mapToObj(i -> new Sent()).toList();

        bodies.forEach(body -> assertThat(stock.add(ATTACKER, body)).isTrue());

        assertThat(stock.size()).isEqualTo(BufferedBodies.MOST_OF_VISITOR);
        assertThat(dropped).containsExactlyElementsOf(bodies.subList(0, 10_000 - BufferedBodies.MOST_OF_VISITOR));
    }

    @Test
    void manyAddressesTogetherShouldKeepNoMoreThanAllMay() {
        var honest = new Sent();
        stock.add(OTHER, honest);
        for (int address = 0; address < 20; address++) {
            for (int i = 0; i < BufferedBodies.MOST_OF_VISITOR; i++) {
                stock.add(new Visitor("10.0.0." + address, false), new Sent());
            }
        }

        assertThat(stock.size()).isEqualTo(BufferedBodies.MOST);
        assertThat(dropped).doesNotContain(honest);
    }

    @Test
    void whatIsWholeAndNotAnsweredYetShouldNotBeDroppedButLetNobodyMoreIn() {
        for (int i = 0; i < BufferedBodies.MOST_OF_VISITOR; i++) {
            var whole = new Sent();
            stock.add(ATTACKER, whole);
            whole.coming = false;
        }

        assertThat(stock.add(ATTACKER, new Sent())).isFalse();
        assertThat(stock.add(OTHER, new Sent())).isTrue();
        assertThat(dropped).isEmpty();
    }

    @Test
    void whatIsAnsweredShouldMakeRoom() {
        var body = new Sent();
        stock.add(ATTACKER, body);
        stock.add(ATTACKER, body);
        assertThat(stock.size()).isEqualTo(2);

        stock.remove(ATTACKER, body);
        stock.remove(ATTACKER, body);

        assertThat(stock.size()).isZero();
    }
}
