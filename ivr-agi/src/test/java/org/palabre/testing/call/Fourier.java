package org.palabre.testing.call;

/** The fast Fourier transform of a length that is a power of two (Cooley and Tukey), in place. */
final class Fourier {

    private final int size;
    private final double[] cos;
    private final double[] sin;

    Fourier(int size) {
        this.size = size;
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    void forward(double[] re, double[] im) {
        for (int i = 1, j = 0; i < size; i++) {
            int bit = size >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int length = 2; length <= size; length <<= 1) {
            for (int start = 0; start < size; start += length) {
                butterflies(re, im, start, length);
            }
        }
    }

    private void butterflies(double[] re, double[] im, int start, int length) {
        int step = size / length;
        for (int k = 0, t = 0; k < length / 2; k++, t += step) {
            int a = start + k;
            int b = a + length / 2;
            double x = re[b] * cos[t] - im[b] * sin[t];
            double y = re[b] * sin[t] + im[b] * cos[t];
            re[b] = re[a] - x;
            im[b] = im[a] - y;
            re[a] += x;
            im[a] += y;
        }
    }

    /** Backwards, with real and imaginary parts exchanged, is forwards; the result is not divided by the size. */
    void backward(double[] re, double[] im) {
        forward(im, re);
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
