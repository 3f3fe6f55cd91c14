package org.palabre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    private static String problem(String typed) {
        return Label.problem("name", typed, 80)
                .map(problem -> problem.key() + problem.arguments())
                .orElse("");
    }

    /** Names of the world, pictures among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Réunion d’équipe – été",
                "Fatou Sow-Diop",
                "فاطمة سو",
                "می\u200cخواهم", // Persian, with a zero-width non-joiner
                "עברית",
                "Фату Сов",
                "Φατού",
                "ฟาตู โซว์",
                "फ़ातू सो",
                "क्\u200dष", // Hindi, with a joiner
                "ශ්\u200dරී ලංකා", // Sinhala, with a joiner
                "法图·索",
                "葛\udb40\udd00城", // Japanese, with a variant of a character
                "파투 소",
                "ᠮᠣᠩᠭᠣᠯ",
                "❤\ufe0f 1\ufe0f⃣ 👍🏽",
                "👩🏽\u200d💻 et 👨\u200d👩\u200d👧\u200d👦",
                "❤\ufe0f\u200d🔥",
                "𠮷\udb40\udd00",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f 🇸🇳",
                "(42)"
            })
    void shouldBeWhatPeopleWrite(String name) {
        assertThat(problem(name)).isEmpty();
        assertThat(VisibleText.cleaned(name)).isEqualTo(VisibleText.tidy(name));
    }

    /** All formats, and what else has no width. */
    static Stream<String> unseen() {
        return Stream.concat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(c -> Character.getType(c) == Character.FORMAT)
                                .filter(c -> !new String(Character.toChars(c))
                                        .matches("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\\x{110bd}\\x{110cd}]"))
                                .boxed(),
                        Stream.of(
                                0x34f, 0x115f, 0x1160, 0x17b4, 0x180b, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xffa0, 0xe0100))
                .map(Character::toString);
    }

    @Test
    void shouldHaveNoCharacterThatNobodySees() {
        assertThat(unseen()).hasSizeGreaterThan(150).allSatisfy(character -> {
            String name = "U+%04X".formatted(character.codePointAt(0));
            for (String typed : new String[] {"a" + character + "b", character + "ab", "ab" + character, character}) {
                assertThat(problem(typed)).as(name).isEqualTo("wrong.invisibleCharacter[" + name + "]");
            }
            assertThat(VisibleText.cleaned("a" + character + "b")).as(name).isEqualTo("ab");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u3000\u2003", "\u2028", "\u0301"})
    void shouldHaveSomethingToBeSeen(String typed) {
        assertThat(problem(typed)).isEqualTo("wrong.missing[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "half \ud83d", "a\uffffb"})
    void shouldHaveNoControls(String typed) {
        assertThat(problem(typed)).isEqualTo("wrong.controlCharacters[]");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"  Fatou \u00a0 Sow\u3000,Fatou Sow", "Zoe\u0301,Zo\u00e9", "\u2003a\u2028b ,a b"})
    void shouldBeKeptTidy(String typed, String kept) {
        assertThat(Label.at("name", typed, 80)).isEqualTo(kept);
    }

    @Test
    void shouldBeBounded() {
        assertThat(problem(" " + "x".repeat(80) + " ")).isEmpty();
        assertThat(problem("x".repeat(81))).isEqualTo("wrong.tooLong[80]");
        assertThatThrownBy(() -> Label.at("name", "x".repeat(81), 80)).isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @MethodSource("around")
    void whatIsAroundAnAddressShouldGo(String around) {
        assertThat(VisibleText.trimmed(around + "a b" + around)).isEqualTo("a b");
        assertThat(VisibleText.trimmedEnd(around + "a b" + around)).isEqualTo(around + "a b");
    }

    static Stream<String> around() {
        return Stream.of(
                " ", "\t", "\r\n", "\u00a0", "\u2007", "\u202f", "\u3000", "\u200b", "\u200e", "\u202a", "\u202c",
                "\ufeff");
    }

    /** Whatever is typed, in the time of its length. */
    @Test
    void shouldReadLongTextsAtOnce() {
        Instant start = Instant.now();
        for (String part :
                new String[] {" ", "\u200b", "\u0301", "\u200d", "\ud83c\udff4", "a\u00a0", "\u0915\u094d\u200d"}) {
            String text = part.repeat(20_000) + "x";
            assertThat(problem(text)).isEqualTo("wrong.tooLong[80]");
            VisibleText.cleaned(text);
            VisibleText.trimmed(text);
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}
