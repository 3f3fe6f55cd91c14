package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MulawTest {

    @Test
    void encodeShouldGiveBackEveryCode() {
        for (int code = 0; code < 256; code++) {
            short sample = Mulaw.decode((byte) code);
            // 0x7F and 0xFF both are zero
            assertThat(Mulaw.decode(Mulaw.encode(sample))).isEqualTo(sample);
        }
    }

    @Test
    void encodeShouldKnowTheValuesOfTheStandard() {
        assertThat(Mulaw.encode(0)).isEqualTo((byte) 0xFF);
        assertThat(Mulaw.encode(32_767)).isEqualTo((byte) 0x80);
        assertThat(Mulaw.encode(-32_768)).isEqualTo((byte) 0x00);
        assertThat(Mulaw.decode((byte) 0x80)).isEqualTo((short) 32_124);
    }
}
