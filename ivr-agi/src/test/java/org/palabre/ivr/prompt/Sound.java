package org.palabre.ivr.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Telephone sound.
 *
 * @param samples 8000 a second, from -1 to 1
 */
public record Sound(double[] samples) {
    public static final int RATE = 8000;
    public static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    private static final int FRAME = RATE / 100;
    private static final double PAUSE_DBFS = -45;
    private static final double SILENCE_DBFS = -60;

    /** @throws IllegalArgumentException when the file is not a WAV of 8 kHz, 16 bits, one channel */
    public static Sound read(Path wav) {
        try (var in = AudioSystem.getAudioInputStream(wav.toFile())) {
            if (!in.getFormat().matches(FORMAT)) {
                throw new IllegalArgumentException(wav + " is " + in.getFormat());
            }
            return of(in.readAllBytes());
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalArgumentException(wav + " is not a WAV file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param pcm signed 16 bits, little endian, 8000 samples a second */
    public static Sound of(byte[] pcm) {
        var shorts = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        return new Sound(IntStream.range(0, shorts.limit())
                .mapToDouble(i -> shorts.get(i) / 32768.0)
                .toArray());
    }

    public Duration duration() {
        return Duration.ofMillis(samples.length * 1000L / RATE);
    }

    /** What is heard from {@code from} on, at most {@code length} of it. */
    public Sound part(Duration from, Duration length) {
        int start = Math.min(samples.length, (int) (from.toMillis() * RATE / 1000));
        int end = Math.min(samples.length, start + (int) (length.toMillis() * RATE / 1000));
        return new Sound(Arrays.copyOfRange(samples, start, end));
    }

    /** The height of the loudest sample, in dB below full scale. */
    public double peakDbfs() {
        return 20 * Math.log10(Arrays.stream(samples).map(Math::abs).max().orElse(0));
    }

    /** The mean level of the parts that are not pauses, in dB below full scale. */
    public double speechDbfs() {
        return 10
                * Math.log10(Arrays.stream(powers(2 * FRAME))
                        .filter(power -> power > power(PAUSE_DBFS))
                        .average()
                        .orElse(0));
    }

    /** To the hundredth of a second. */
    public Duration silenceAtStart() {
        var powers = powers(FRAME);
        return Duration.ofMillis(10L
                * IntStream.range(0, powers.length)
                        .filter(i -> powers[i] > power(SILENCE_DBFS))
                        .findFirst()
                        .orElse(powers.length));
    }

    /** To the hundredth of a second. */
    public Duration silenceAtEnd() {
        return reversed().silenceAtStart();
    }

    private Sound reversed() {
        return new Sound(IntStream.range(0, samples.length)
                .mapToDouble(i -> samples[samples.length - 1 - i])
                .toArray());
    }

    private double[] powers(int frame) {
        return IntStream.range(0, samples.length / frame)
                .mapToDouble(i -> Arrays.stream(samples, i * frame, (i + 1) * frame)
                        .map(s -> s * s)
                        .average()
                        .orElse(0))
                .toArray();
    }

    private static double power(double decibels) {
        return Math.pow(10, decibels / 10);
    }
}
