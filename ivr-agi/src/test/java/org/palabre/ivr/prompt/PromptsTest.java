package org.palabre.ivr.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.telephony.Numeral;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Spoken;

class PromptsTest {
    /** Unrelated sentences reach 0.66 (measured), the same one through G.711 at least 0.92. */
    private static final double MOST_LIKENESS = 0.70;

    private static final Set<Prompt> WORDS = EnumSet.of(
            Prompt.PLUS,
            Prompt.THERE_ARE,
            Prompt.PACKAGE,
            Prompt.PACKAGE_PARTICIPANTS,
            Prompt.PRESS_HASH,
            Prompt.PARTICIPANTS_AT_MOST,
            Prompt.UP_TO,
            Prompt.BEEP_JOIN,
            Prompt.BEEP_LEAVE);

    private static final PromptFolder FOLDER = new PromptFolder(Path.of("src/main/sounds"));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPromptShouldHaveTextAndSoundAndNothingElse(String language) {
        var names = Arrays.stream(Prompt.values()).map(Prompt::fileName).toList();
        var numerals = Numeral.all().stream().map(Numeral::fileName).toList();
        assertThat(FOLDER.texts(language).keySet()).containsExactlyElementsOf(names);
        assertThat(FOLDER.texts(language).values()).noneMatch(String::isBlank).doesNotHaveDuplicates();
        assertThat(FOLDER.numerals(language).keySet()).containsExactlyElementsOf(numerals);
        assertThat(FOLDER.numerals(language).values()).noneMatch(String::isBlank);
        assertThat(FOLDER.sounds(language))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(names, numerals).flatMap(List::stream).toList());
    }

    @Test
    void manifestShouldMatchTextAndSound() {
        Map<String, PromptFolder.Made> found = Stream.of("fr", "en")
                .flatMap(language -> spoken().map(prompt -> Map.entry(language, prompt)))
                .collect(Collectors.toMap(
                        e -> e.getKey() + "/" + e.getValue().fileName(), e -> FOLDER.found(e.getKey(), e.getValue())));
        assertThat(FOLDER.manifest())
                .as("run src/main/sounds/make-prompts.sh after a change of text")
                .containsExactlyInAnyOrderEntriesOf(found);
    }

    @Test
    void documentShouldListEveryPromptWithItsTexts() throws IOException {
        var french = FOLDER.texts("fr");
        var english = FOLDER.texts("en");
        assertThat(Files.readAllLines(Path.of("../docs/prompts.md")))
                .containsSubsequence(french.keySet().stream()
                        .map(name -> "| `%s` | %s | %s | %s | %s |"
                                .formatted(
                                        name,
                                        french.get(name),
                                        seconds("fr", name),
                                        english.get(name),
                                        seconds("en", name)))
                        .toList());
    }

    private static String seconds(String language, String name) {
        long millis = FOLDER.sound(language, Prompt.find(name).orElseThrow())
                .duration()
                .toMillis();
        return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void soundShouldFitTheTelephone(String language) {
        var softly = new SoftAssertions();
        for (var prompt : spoken().toList()) {
            var sound = FOLDER.sound(language, prompt);
            softly.assertThat(sound.duration())
                    .as(prompt + " duration")
                    .isBetween(Duration.ofMillis(200), longest(prompt));
            softly.assertThat(sound.speechDbfs()).as(prompt + " level").isBetween(-20.0, -18.0);
            softly.assertThat(sound.peakDbfs()).as(prompt + " peak").isLessThan(-3.0);
            softly.assertThat(sound.silenceAtStart())
                    .as(prompt + " silence before")
                    .isLessThanOrEqualTo(Duration.ofMillis(80));
            softly.assertThat(sound.silenceAtEnd())
                    .as(prompt + " silence after")
                    .isLessThanOrEqualTo(Duration.ofMillis(150));
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void firstTwoSecondsShouldTellEverySentenceFromEveryOther(String language) {
        var sentences = sentences(language);
        List<String> alike = new ArrayList<>();
        sentences.forEach((heard, sound) -> sentences.forEach((other, print) -> {
            if (heard != other && print.likeness(sound) > MOST_LIKENESS) {
                alike.add("%s heard as %s: %.2f".formatted(heard, other, print.likeness(sound)));
            }
        }));
        assertThat(alike).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPromptShouldBeKnownAgainThroughTheTelephone(String language) {
        var softly = new SoftAssertions();
        var prints = prints(language);
        for (var prompt : Prompt.values()) {
            var heard = Fingerprint.of(TelephoneLine.carry(FOLDER.sound(language, prompt)));
            var likeness = new EnumMap<Prompt, Double>(Prompt.class);
            prints.forEach((other, print) -> likeness.put(other, print.likeness(heard)));
            var likest = Collections.max(likeness.entrySet(), Map.Entry.comparingByValue());
            softly.assertThat(likest.getKey()).isEqualTo(prompt);
            softly.assertThat(likest.getValue()).as(prompt.name()).isGreaterThan(0.9);
        }
        softly.assertAll();
    }

    /** What is heard without being asked for is short. */
    private static Duration longest(Spoken prompt) {
        return Duration.ofSeconds(prompt.fileName().matches("(help|more)-.*") ? 25 : 8);
    }

    private static Stream<Spoken> spoken() {
        return Stream.concat(Arrays.stream(Prompt.values()), Numeral.all().stream());
    }

    private static Map<Prompt, Fingerprint> prints(String language) {
        return Arrays.stream(Prompt.values())
                .collect(Collectors.toMap(
                        prompt -> prompt,
                        prompt -> Fingerprint.of(FOLDER.sound(language, prompt)),
                        (a, b) -> a,
                        () -> new EnumMap<>(Prompt.class)));
    }

    /** Without the tone, and the words too short to differ from every syllable of a sentence. */
    private static Map<Prompt, Fingerprint> sentences(String language) {
        var sentences = prints(language);
        sentences.keySet().removeIf(prompt -> prompt.name().startsWith("DIGIT_") || WORDS.contains(prompt));
        return sentences;
    }
}
