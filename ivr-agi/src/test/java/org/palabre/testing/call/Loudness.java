package org.palabre.testing.call;

/** How loud audio is. */
public final class Loudness {

    static final double NOTHING = -120;
    private static final int ENOUGH = Wav.RATE / 10;

    private Loudness() {}

    static double rms(Wav audio) {
        if (audio.samples().length < ENOUGH) {
            return NOTHING;
        }
        double sum = 0;
        for (short sample : audio.samples()) {
            sum += (double) sample * sample;
        }
        return decibels(Math.sqrt(sum / audio.samples().length) / 32_768);
    }

    /** In dBFS, of one frequency: one bin of a Fourier transform with a Hann window. */
    public static double level(double hertz, Wav audio) {
        int length = audio.samples().length;
        if (length < ENOUGH) {
            return NOTHING;
        }
        double real = 0;
        double imaginary = 0;
        double weights = 0;
        for (int i = 0; i < length; i++) {
            double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (length - 1));
            double angle = 2 * Math.PI * hertz * i / Wav.RATE;
            real += weight * audio.samples()[i] * Math.cos(angle);
            imaginary -= weight * audio.samples()[i] * Math.sin(angle);
            weights += weight;
        }
        return decibels(2 * Math.hypot(real, imaginary) / weights / 32_768);
    }

    private static double decibels(double amplitude) {
        return Math.max(NOTHING, 20 * Math.log10(amplitude + 1e-9));
    }
}
