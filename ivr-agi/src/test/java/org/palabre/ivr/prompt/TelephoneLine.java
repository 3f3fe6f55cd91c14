package org.palabre.ivr.prompt;

import java.util.Random;
import java.util.stream.IntStream;

/** What a line does to a sound: 40 ms of delay, half the level, some noise, and the steps of G.711 (mu-law). */
final class TelephoneLine {
    private static final double NOISE = 0.001;
    private static final double MU = 255;

    private TelephoneLine() {}

    static Sound carry(Sound sound) {
        var random = new Random(1);
        int delay = Sound.RATE / 25;
        var sent = IntStream.range(0, sound.samples().length + delay)
                .mapToDouble(i -> i < delay ? 0 : sound.samples()[i - delay]);
        return new Sound(
                sent.map(s -> coded(s / 2 + NOISE * random.nextGaussian())).toArray());
    }

    private static double coded(double sample) {
        double step = Math.rint(127 * Math.log1p(MU * Math.min(1, Math.abs(sample))) / Math.log1p(MU));
        return Math.signum(sample) * (Math.pow(1 + MU, step / 127) - 1) / MU;
    }
}
