package org.palabre.ivr.prompt;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the energy of the first two seconds of a sound moves in twelve bands from 200 to 3600 Hz. Survives a change of
 * level, G.711 and the mixing of a conference, and so tells which prompt a caller heard.
 *
 * @param frames one hundredth of a second each: the logarithm of every band's energy
 */
public record Fingerprint(double[][] frames) {
    public static final Duration LENGTH = Duration.ofSeconds(2);
    private static final int BANDS = 12;
    private static final int HOP = Sound.RATE / 100;
    private static final int WINDOW = 2 * HOP;
    private static final double FLOOR = 1e-5;
    private static final double SILENCE = Math.log(FLOOR);
    private static final double TINY = 1e-6;
    private static final int MOST_LAG = 15;
    private static final double[][] FILTERS = filters();

    public static Fingerprint of(Sound sound) {
        var start = sound.part(Duration.ZERO, LENGTH).samples();
        return new Fingerprint(IntStream.rangeClosed(0, Math.max(0, start.length / HOP - 2))
                .mapToObj(i -> bands(Arrays.copyOfRange(start, i * HOP, i * HOP + WINDOW)))
                .toArray(double[][]::new));
    }

    /**
     * How well this, a prompt, explains what was heard: 1 when it is the same, about 0 when they have nothing in
     * common. Tried at all delays of up to 150 ms either way; what goes on after a shorter prompt does not count
     * against it.
     */
    public double likeness(Fingerprint heard) {
        return IntStream.rangeClosed(-MOST_LAG, MOST_LAG)
                .mapToDouble(lag -> correlation(heard, lag))
                .max()
                .orElseThrow();
    }

    /** Over all bands, each with its mean over time taken away; silence where nothing was heard. */
    private double correlation(Fingerprint heard, int lag) {
        int from = Math.max(0, -lag);
        int length = frames.length - from;
        double product = 0;
        double mine = 0;
        double theirs = 0;
        for (int band = 0; band < BANDS; band++) {
            double a = 0;
            double b = 0;
            double ab = 0;
            double aa = 0;
            double bb = 0;
            for (int i = from; i < frames.length; i++) {
                double x = frames[i][band];
                double y = i + lag < heard.frames.length ? heard.frames[i + lag][band] : SILENCE;
                a += x;
                b += y;
                ab += x * y;
                aa += x * x;
                bb += y * y;
            }
            product += ab - a * b / length;
            mine += aa - a * a / length;
            theirs += bb - b * b / length;
        }
        return mine < TINY || theirs < TINY ? 0 : product / Math.sqrt(mine * theirs);
    }

    private static double[] bands(double[] window) {
        var energies = new double[BANDS];
        for (int k = 1; k < WINDOW / 2; k++) {
            int band = band(k);
            if (band >= 0) {
                energies[band] += energy(window, k);
            }
        }
        return Arrays.stream(energies).map(e -> Math.log(e / WINDOW + FLOOR)).toArray();
    }

    /** The band, equally wide in octaves, of the k-th line of the spectrum; negative outside all. */
    private static int band(int k) {
        double place = Math.log(k * (double) Sound.RATE / WINDOW / 200) / Math.log(3600.0 / 200);
        return place < 0 || place >= 1 ? -1 : (int) (place * BANDS);
    }

    private static double energy(double[] window, int k) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < WINDOW; i++) {
            re += window[i] * FILTERS[k][2 * i];
            im += window[i] * FILTERS[k][2 * i + 1];
        }
        return re * re + im * im;
    }

    /** Cosine and sine of every line of the spectrum, under a Hann window. */
    private static double[][] filters() {
        var filters = new double[WINDOW / 2][2 * WINDOW];
        for (int k = 0; k < WINDOW / 2; k++) {
            for (int i = 0; i < WINDOW; i++) {
                double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (WINDOW - 1));
                filters[k][2 * i] = hann * Math.cos(2 * Math.PI * k * i / WINDOW);
                filters[k][2 * i + 1] = hann * Math.sin(2 * Math.PI * k * i / WINDOW);
            }
        }
        return filters;
    }
}
