package org.palabre.testing.call;

/**
 * Normalised cross-correlation of a short sound with a long one, block by block in the frequency domain (overlap-save).
 */
final class Correlation {

    private static final int BLOCK = 16_384;
    private static final Fourier FOURIER = new Fourier(BLOCK);

    private final int length;
    private final double energy;
    private final double floor;
    private final double[] re = new double[BLOCK];
    private final double[] im = new double[BLOCK];

    /** @param quiet mean amplitude below which the long sound is taken for silence */
    Correlation(short[] sound, double quiet) {
        length = sound.length;
        double mean = 0;
        for (short sample : sound) {
            mean += sample / (double) length;
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
            re[i] = sound[i] - mean;
            sum += re[i] * re[i];
        }
        energy = sum;
        floor = quiet * quiet * length;
        FOURIER.forward(re, im);
    }

    int length() {
        return length;
    }

    /** From -1 to 1 for each place of the audio at which the whole sound fits. */
    double[] with(short[] audio) {
        double[] result = new double[Math.max(0, audio.length - length + 1)];
        int step = BLOCK - length + 1;
        double[] x = new double[BLOCK];
        double[] y = new double[BLOCK];
        for (int start = 0; start < result.length; start += step) {
            for (int i = 0; i < BLOCK; i++) {
                x[i] = start + i < audio.length ? audio[start + i] : 0;
                y[i] = 0;
            }
            correlate(x, y);
            System.arraycopy(x, 0, result, start, Math.min(step, result.length - start));
        }
        normalise(result, audio);
        return result;
    }

    private void correlate(double[] x, double[] y) {
        FOURIER.forward(x, y);
        for (int i = 0; i < BLOCK; i++) {
            double real = x[i] * re[i] + y[i] * im[i];
            y[i] = y[i] * re[i] - x[i] * im[i];
            x[i] = real;
        }
        FOURIER.backward(x, y);
        for (int i = 0; i < BLOCK; i++) {
            x[i] /= BLOCK;
        }
    }

    private void normalise(double[] result, short[] audio) {
        double window = 0;
        for (int i = 0; i < Math.min(length, audio.length); i++) {
            window += (double) audio[i] * audio[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= Math.sqrt(energy * Math.max(window, floor)) + 1e-9;
            if (i + length < audio.length) {
                window += (double) audio[i + length] * audio[i + length] - (double) audio[i] * audio[i];
            }
        }
    }
}
