package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyingTest {

    @Test
    void nextShouldSendADigitAsRfc4733Says() {
        List<Keying.Event> events = frames(new Keying("#"));

        assertThat(events).hasSize(12);
        assertThat(events.get(0)).isEqualTo(new Keying.Event(11, true, false, 160));
        assertThat(events.subList(5, 8)).containsOnly(new Keying.Event(11, false, true, 800));
        assertThat(events.subList(8, 12)).containsOnlyNulls();
    }

    @Test
    void nextShouldPauseASecondAtAComma() {
        List<Keying.Event> events = frames(new Keying("1,2"));

        assertThat(events).hasSize(12 + 50 + 12);
        assertThat(events.subList(8, 62)).containsOnlyNulls();
        assertThat(events.get(62).digit()).isEqualTo(2);
    }

    @Test
    void keyingShouldRefuseWhatIsNoKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Keying("12x")).withMessageContaining("'X'");
    }

    private static List<Keying.Event> frames(Keying keying) {
        List<Keying.Event> events = new ArrayList<>();
        while (!keying.isOver()) {
            events.add(keying.next());
        }
        return events;
    }
}
