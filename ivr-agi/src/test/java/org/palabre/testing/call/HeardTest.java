package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeardTest {

    private static final long BEGIN = 1_000_000_000L;
    private static final byte LOUD = Mulaw.encode(8000);

    private final Heard heard = new Heard("1001 with 8000", Duration.ofSeconds(2));

    @Test
    void takeShouldPutPacketsInTheirPlaceByTheSendersClock() {
        heard.begin(BEGIN);
        packet(0, 0);
        packet(3, 95); // 60 ms later by its time stamp, though it arrives after 95

        assertThat(loud()).containsExactly(true, false, false, true);
    }

    @Test
    void takeShouldPutAnotherSourceInItsPlaceByArrival() {
        heard.begin(BEGIN);
        packet(0, 0);
        packet(50_000, 80);

        assertThat(loud()).containsExactly(true, false, false, false, true);
    }

    @Test
    void takeShouldNotTearApartWhatAStallDelivers() {
        heard.begin(BEGIN);
        packet(0, 0);
        packet(1, 420);
        packet(2, 420);

        assertThat(loud()).containsExactly(true, true, true);
    }

    @Test
    void takeShouldKeepOnlyTheNewest() {
        heard.begin(BEGIN);
        for (int i = 0; i < 500; i++) {
            packet(i, i * 20);
        }

        assertThat(heard.packets()).isEqualTo(500);
        assertThat(heard.all().seconds()).isBetween(1.0, 2.0);
        assertThat(heard.rms(Duration.ofSeconds(9), Duration.ofSeconds(10))).isGreaterThan(-15);
        assertThat(heard.rms(Duration.ZERO, Duration.ofSeconds(1))).isEqualTo(-120);
    }

    @Test
    void takeShouldOnlyCountWhereNothingIsToBeKept() {
        Heard deaf = new Heard("load", Duration.ZERO);
        deaf.begin(BEGIN);
        deaf.take(bytes(0), BEGIN);

        assertThat(deaf.packets()).isEqualTo(1);
        assertThat(deaf.all().samples()).isEmpty();
    }

    @Test
    void awaitShouldSayWhatWasMissingWhenTheCallIsOver() {
        heard.begin(BEGIN);
        packet(0, 0);
        heard.end();

        assertThatThrownBy(() -> heard.await(Sounds.french().get("full"), Duration.ofMinutes(1)))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("1001 with 8000: did not hear full.wav")
                .hasMessageContaining("the call is over");
    }

    private void packet(int frame, long arrivalMillis) {
        heard.take(bytes(frame), BEGIN + arrivalMillis * 1_000_000);
    }

    private static ByteBuffer bytes(int frame) {
        byte[] payload = new byte[Voice.FRAME];
        Arrays.fill(payload, LOUD);
        return ByteBuffer.allocate(12 + Voice.FRAME)
                .put((byte) 0x80)
                .put((byte) 0)
                .putShort((short) frame)
                .putInt(frame * Voice.FRAME)
                .putInt(1)
                .put(payload)
                .flip();
    }

    private Boolean[] loud() {
        short[] samples = heard.all().samples();
        Boolean[] loud = new Boolean[samples.length / Voice.FRAME];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = samples[i * Voice.FRAME + 80] != 0;
        }
        return loud;
    }
}
