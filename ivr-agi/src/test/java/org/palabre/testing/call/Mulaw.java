package org.palabre.testing.call;

/** G.711 µ-law. */
final class Mulaw {

    static final byte SILENCE = (byte) 0xFF;

    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;
    private static final short[] LINEAR = new short[256];

    static {
        for (int i = 0; i < 256; i++) {
            int code = ~i & 0xFF;
            int magnitude = (((code & 0x0F) << 3) + BIAS << ((code & 0x70) >> 4)) - BIAS;
            LINEAR[i] = (short) ((code & 0x80) != 0 ? -magnitude : magnitude);
        }
    }

    private Mulaw() {}

    static short decode(byte code) {
        return LINEAR[code & 0xFF];
    }

    static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> (exponent + 3) & 0x0F;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }
}
