package org.palabre.ivr.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palabre.ivr.callflow.KeyedDigits;

class KeysAheadTest {
    private final KeysAhead keys = new KeysAhead();
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    private void keyed(String digits, int millisLater) {
        now = now.plusMillis(millisLater);
        boolean ended = digits.endsWith("#");
        keys.add(new KeyedDigits(ended ? digits.substring(0, digits.length() - 1) : digits, ended), now);
    }

    @Test
    void answersShouldBeTakenOneAfterTheOther() {
        keyed("45#", 0);
        keyed("12#", 800);
        keyed("1", 300);
        assertThat(keys.upToHash()).isEqualTo("45");
        assertThat(keys.upToHash()).isEqualTo("12");
        assertThat(keys.hasHash()).isFalse();
        assertThat(keys.first()).isEqualTo('1');
        assertThat(keys.isEmpty()).isTrue();
    }

    @Test
    void aSecondHashAtOnceShouldBelongToTheAnswerBefore() {
        keyed("45#", 0);
        keyed("#", 240);
        keyed("12#", 500);
        assertThat(keys.upToHash()).isEqualTo("45");
        assertThat(keys.upToHash()).isEqualTo("12");
        assertThat(keys.isEmpty()).isTrue();
    }

    /** Telephones send a stored number in a moment. */
    @Test
    void aHashAfterAnotherDigitShouldEndAnAnswerHoweverFastItComes() {
        keyed("30#", 0);
        keyed("5#", 80);
        keyed("1#", 0);
        assertThat(keys.upToHash()).isEqualTo("30");
        assertThat(keys.upToHash()).isEqualTo("5");
        assertThat(keys.upToHash()).isEqualTo("1");
        assertThat(keys.isEmpty()).isTrue();
    }

    @Test
    void aHashMeantForTheDefaultShouldBeKept() {
        keyed("4826#", 0);
        assertThat(keys.upToHash()).isEqualTo("4826");
        keyed("#", 1240);
        assertThat(keys.hasHash()).isTrue();
        assertThat(keys.upToHash()).isEmpty();
        assertThat(keys.isEmpty()).isTrue();
    }

    @Test
    void noiseShouldBeBounded() {
        for (int i = 0; i < 10_000; i++) {
            keyed("1234567890", 10);
        }
        assertThat(keys.upToHash()).hasSize(100);
    }
}
