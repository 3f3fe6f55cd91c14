package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final Sounds FRENCH = Sounds.french();
    /** Everything else that a caller may hear in the place of the one that is awaited. */
    private static final List<String> REFUSALS = List.of(
            "wrong-code",
            "too-early",
            "expired",
            "full",
            "locked",
            "not-allowed",
            "wait-leader",
            "unavailable",
            "goodbye");

    @Nested
    class WhenThePromptIsHeard {

        @Test
        void searchShouldTellWhenItBegan() {
            Line line = new Line().silence(1.5).say(FRENCH.get("full")).silence(1);

            List<Match> matches = search("full", line);

            assertThat(matches).hasSize(1);
            assertThat(matches.get(0).at()).isBetween(Duration.ofMillis(1499), Duration.ofMillis(1501));
            assertThat(matches.get(0).score()).isGreaterThan(0.99);
        }

        @Test
        void pausesWithinAPromptShouldTellNothingAgainstIt() {
            for (String prompt : List.of("after-reserved", "confirm", "ask-duration")) {
                Line line = new Line().silence(1).say(FRENCH.get(prompt)).silence(1);

                assertThat(search(prompt, line)).as(prompt).hasSize(1).allMatch(match -> match.score() > 0.99);
            }
        }

        @Test
        void searchShouldFindEachTimeItIsSaid() {
            Line line = new Line();
            for (int i = 0; i < 3; i++) {
                line.say(FRENCH.get("ask-code")).silence(2);
            }

            assertThat(search("ask-code", line)).hasSize(3);
        }

        @Test
        void searchShouldFindItMuchQuieterAndBehindOtherPrompts() {
            Line line = new Line().say(FRENCH.get("welcome")).say(louder(FRENCH.get("locked"), 0.1));

            assertThat(search("locked", line)).hasSize(1);
        }

        @Test
        void searchShouldFindItWhenABridgeDropsAFrame() {
            short[] whole = FRENCH.get("goodbye").samples();
            short[] dropped = new short[whole.length - 160];
            System.arraycopy(whole, 0, dropped, 0, 6000);
            System.arraycopy(whole, 6160, dropped, 6000, dropped.length - 6000);

            assertThat(search("goodbye", new Line().say(new Wav("dropped", dropped))))
                    .hasSize(1);
        }

        @Test
        void searchShouldFindItUnderNoise() {
            Line line = new Line().silence(0.5).say(FRENCH.get("expired")).noise(300);

            assertThat(search("expired", line)).hasSize(1);
        }
    }

    @Nested
    class WhenSomethingElseIsHeard {

        @Test
        void searchShouldNotTakeOneRefusalForAnother() {
            for (String awaited : REFUSALS) {
                Line others = new Line();
                REFUSALS.stream().filter(o -> !o.equals(awaited)).forEach(o -> others.say(FRENCH.get(o))
                        .silence(0.3));

                double best = best(awaited, others);

                assertThat(best).as(awaited).isLessThan(Recognition.ENOUGH - 0.06);
            }
        }

        @Test
        void searchShouldFindNothingInSilenceNoiseOrATone() {
            assertThat(best("full", new Line().silence(5))).isLessThan(0.1);
            assertThat(best("full", new Line().silence(5).noise(3000))).isLessThan(0.3);
            assertThat(best("full", new Line().tone(440, 5))).isLessThan(0.5);
        }

        @Test
        void searchShouldFindNothingInLessThanThePrompt() {
            assertThat(search("full", new Line().silence(0.2))).isEmpty();
        }
    }

    @Test
    void recognitionShouldRefuseAPromptWithoutSound() {
        assertThatThrownBy(() -> Recognition.of(new Wav("empty.wav", new short[8000])))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("empty.wav");
    }

    private static List<Match> search(String prompt, Line line) {
        return Recognition.of(FRENCH.get(prompt)).search(line.heard(), Duration.ZERO);
    }

    private static double best(String prompt, Line line) {
        return Recognition.of(FRENCH.get(prompt))
                .best(line.heard(), Duration.ZERO)
                .orElseThrow()
                .score();
    }

    private static Wav louder(Wav wav, double factor) {
        short[] samples = wav.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(samples[i] * factor);
        }
        return new Wav(wav.name(), samples);
    }

    /** What a telephone line carries: everything passes through µ-law. */
    private static final class Line {

        private short[] samples = new short[0];

        Line say(Wav wav) {
            int before = samples.length;
            samples = Arrays.copyOf(samples, before + wav.samples().length);
            System.arraycopy(wav.samples(), 0, samples, before, wav.samples().length);
            return this;
        }

        Line silence(double seconds) {
            return say(new Wav("silence", new short[(int) (seconds * Wav.RATE)]));
        }

        Line tone(double hertz, double seconds) {
            short[] tone = new short[(int) (seconds * Wav.RATE)];
            for (int i = 0; i < tone.length; i++) {
                tone[i] = (short) (8000 * Math.sin(2 * Math.PI * hertz * i / Wav.RATE));
            }
            return say(new Wav("tone", tone));
        }

        /** Noise of that mean amplitude over all of it, the same each time. */
        Line noise(double amplitude) {
            Random random = new Random(1);
            for (int i = 0; i < samples.length; i++) {
                samples[i] =
                        (short) Math.max(-32_768, Math.min(32_767, samples[i] + random.nextGaussian() * amplitude));
            }
            return this;
        }

        Wav heard() {
            short[] heard = new short[samples.length];
            for (int i = 0; i < heard.length; i++) {
                heard[i] = Mulaw.decode(Mulaw.encode(samples[i]));
            }
            return new Wav("heard", heard);
        }
    }
}
