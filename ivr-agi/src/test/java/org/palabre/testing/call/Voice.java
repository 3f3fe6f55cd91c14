package org.palabre.testing.call;

import java.util.Arrays;

/** What a telephone says: gives the next 20 ms of µ-law, 160 bytes. */
@FunctionalInterface
interface Voice {

    int FRAME = 160;

    Voice SILENCE = frame -> Arrays.fill(frame, Mulaw.SILENCE);

    void fill(byte[] frame);

    /** A sine of the given frequency in Hz, peaks at -12 dBFS. */
    static Voice tone(double hertz) {
        return tone(hertz, 8000);
    }

    /** @param peak of 32,767 */
    static Voice tone(double hertz, int peak) {
        double step = 2 * Math.PI * hertz / Wav.RATE;
        double[] phase = {0};
        return frame -> {
            for (int i = 0; i < FRAME; i++) {
                frame[i] = Mulaw.encode((int) Math.round(peak * Math.sin(phase[0])));
                phase[0] = (phase[0] + step) % (2 * Math.PI);
            }
        };
    }

    /** The recording once, then silence; {@code whenOver} runs when its last sample is out. */
    static Voice recording(Wav wav, Runnable whenOver) {
        int[] next = {0};
        return frame -> {
            for (int i = 0; i < FRAME; i++) {
                frame[i] = next[0] < wav.samples().length ? Mulaw.encode(wav.samples()[next[0]++]) : Mulaw.SILENCE;
            }
            if (next[0] >= wav.samples().length) {
                whenOver.run();
            }
        };
    }
}
