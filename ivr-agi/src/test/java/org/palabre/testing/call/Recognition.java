package org.palabre.testing.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds a prompt in what was heard by normalised cross-correlation: a place's score is how much of its sound is the
 * prompt's own, whatever the loudness.
 *
 * <p>Only the first two seconds of the prompt's sound are compared, in pieces of half a second: a prompt may be cut
 * short by a key, and a conference bridge may drop or repeat 20 ms between two pieces. Prompts therefore have to differ
 * within their first two seconds.
 */
final class Recognition {

    /**
     * From here on a place is the prompt. Measured: what is played over a line scores 0.99, on a machine that stalls
     * now and then 0.79; the most alike of our other sentences 0.70. {@code RecognitionTest} holds that
     * distance.
     */
    static final double ENOUGH = 0.76;

    /** For words below 0.6 s, digits for instance, which resemble pieces of sentences (measured: up to 0.94). */
    static final double ENOUGH_OF_A_WORD = 0.96;

    private static final int WORD = Wav.RATE * 6 / 10;
    private static final int PIECE = Wav.RATE / 2;
    private static final int PIECES = 4;
    /** How far a piece may be off its place behind the first: 200 ms, as long as a busy switch stalls. */
    private static final int SLIP = 1600;
    /** Below this (−60 dBFS) a sample's share is not sound. */
    private static final double QUIET = 32.768;

    private final int lead;
    /** With where they begin in the sound; pauses tell nothing and are left out. */
    private final List<Piece> pieces = new ArrayList<>();

    private final int length;

    private record Piece(int at, Correlation sound) {}

    private Recognition(Wav prompt) {
        short[] all = prompt.samples();
        int begin = 0;
        while (begin < all.length && Math.abs(all[begin]) < 10 * QUIET) {
            begin++;
        }
        int end = all.length;
        while (end > begin && Math.abs(all[end - 1]) < 10 * QUIET) {
            end--;
        }
        if (end - begin < PIECE / 5) {
            throw new CallFailure(prompt.name() + " holds no sound that could be recognised");
        }
        lead = begin;
        length = Math.min(end - begin, PIECE * PIECES);
        for (int from = begin; from < begin + length; from += PIECE) {
            int to = Math.min(from + PIECE, begin + length);
            // a rest too short to tell anything
            if (from == begin || to - from >= PIECE / 4 && loud(all, from, to)) {
                pieces.add(new Piece(from - begin, new Correlation(Arrays.copyOfRange(all, from, to), QUIET)));
            }
        }
    }

    private static boolean loud(short[] sound, int from, int to) {
        double power = 0;
        for (int i = from; i < to; i++) {
            power += (double) sound[i] * sound[i];
        }
        return Math.sqrt(power / (to - from)) > 4 * QUIET;
    }

    static Recognition of(Wav prompt) {
        return new Recognition(prompt);
    }

    /** What must have been heard of the prompt for its recognition, with the silence before it. */
    Duration length() {
        return time(lead + length + SLIP);
    }

    /** The score that is needed. */
    double enough() {
        return length < WORD ? ENOUGH_OF_A_WORD : ENOUGH;
    }

    /** @param from where the audio begins, of the times in the answer */
    List<Match> search(Wav audio, Duration from) {
        double[] scores = scores(audio);
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= enough()) {
                int best = i;
                // one place only for each time it was said
                for (int end = Math.min(scores.length, i + length); i < end; i++) {
                    best = scores[i] > scores[best] ? i : best;
                }
                matches.add(match(best, scores[best], from));
            }
        }
        return matches;
    }

    Optional<Match> best(Wav audio, Duration from) {
        double[] scores = scores(audio);
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return scores.length == 0 ? Optional.empty() : Optional.of(match(best, scores[best], from));
    }

    private Match match(int place, double score, Duration from) {
        return new Match(from.plus(time(place - lead)), Math.min(1, score));
    }

    /** The score of each place at which the sound of the prompt could begin. */
    private double[] scores(Wav audio) {
        int places = audio.samples().length - length + 1;
        if (places <= 0) {
            return new double[0];
        }
        double[] total = new double[places];
        int samples = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Correlation piece = pieces.get(i).sound();
            double[] found = piece.with(audio.samples());
            double[] near = i == 0 ? found : highest(found, SLIP);
            for (int place = 0; place < places; place++) {
                total[place] +=
                        piece.length() * near[Math.min(place + pieces.get(i).at(), near.length - 1)];
            }
            samples += piece.length();
        }
        for (int place = 0; place < places; place++) {
            total[place] /= samples;
        }
        return total;
    }

    /** The highest value within so many places to either side of each place. */
    private static double[] highest(double[] values, int reach) {
        double[] highest = new double[values.length];
        int[] falling = new int[values.length];
        int head = 0;
        int tail = 0;
        for (int i = 0; i < values.length + reach; i++) {
            if (i < values.length) {
                while (tail > head && values[falling[tail - 1]] <= values[i]) {
                    tail--;
                }
                falling[tail++] = i;
            }
            int centre = i - reach;
            if (centre >= 0) {
                while (falling[head] < centre - reach) {
                    head++;
                }
                highest[centre] = values[falling[head]];
            }
        }
        return highest;
    }

    private static Duration time(long samples) {
        return Duration.ofNanos(samples * 1_000_000_000 / Wav.RATE);
    }
}
