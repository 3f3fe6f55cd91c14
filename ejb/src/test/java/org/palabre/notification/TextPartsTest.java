package org.palabre.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.notification.TextParts.Alphabet;

/** What a text costs over the air (3GPP TS 23.038, 23.040). */
class TextPartsTest {
    @Nested
    class InTheGsmAlphabet {
        @Test
        void shouldTake160InOnePart() {
            assertThat(TextParts.of("à".repeat(160)).parts()).hasSize(1);
            assertThat(TextParts.of("à".repeat(161)).parts())
                    .extracting(String::length)
                    .containsExactly(153, 8);
        }

        @Test
        void shouldCountTheExtensionTableTwice() {
            TextParts parts = TextParts.of("€".repeat(80));

            assertThat(parts.alphabet()).isEqualTo(Alphabet.GSM7);
            assertThat(parts.units()).isEqualTo(160);
            assertThat(parts.parts()).hasSize(1);
            assertThat(TextParts.of("€".repeat(81)).parts())
                    .extracting(String::length)
                    .containsExactly(76, 5);
        }

        @Test
        void shouldWriteOctetsAsTheTablesSay() {
            assertThat(Gsm7.octets("@Éà€[ñ\n")).containsExactly(0x00, 0x1f, 0x7f, 0x1b, 0x65, 0x1b, 0x3c, 0x7d, 0x0a);
            assertThat(Gsm7.octets("azAZ09 ¿§")).containsExactly(0x61, 0x7a, 0x41, 0x5a, 0x30, 0x39, 0x20, 0x60, 0x5f);
        }

        @Test
        void shouldHaveSomeOfFrenchOnly() {
            assertThat("àèéìòùÇÉ").matches(Gsm7::has);
            assertThat("âçêëîïôûÿœ’–".split("")).noneMatch(Gsm7::has);
        }
    }

    @Nested
    class InUcs2 {
        @Test
        void shouldTake70InOnePart() {
            assertThat(TextParts.of("ê".repeat(70)))
                    .isEqualTo(new TextParts(Alphabet.UCS2, 70, List.of("ê".repeat(70))));
            assertThat(TextParts.of("ê".repeat(71)).parts())
                    .extracting(String::length)
                    .containsExactly(67, 4);
        }

        @Test
        void shouldCutNoEmojiInTwo() {
            TextParts parts = TextParts.of("ê" + "😀".repeat(40));

            assertThat(parts.units()).isEqualTo(81);
            assertThat(parts.parts()).extracting(String::length).containsExactly(67, 14);
            assertThat(TextParts.of("😀".repeat(40)).parts())
                    .extracting(String::length)
                    .containsExactly(66, 14);
        }
    }

    @Test
    void shouldBeOnePartWhenEmpty() {
        assertThat(TextParts.of("").parts()).containsExactly("");
    }

    @Test
    void shouldLoseNothingOfALongText() {
        String text = "Rendez-vous à l’heure, [salle] €12 ".repeat(40);

        assertThat(String.join("", TextParts.of(text).parts())).isEqualTo(text);
    }

    @Test
    void transliterationShouldSparePartsAndKeepWhatItCannotWrite() {
        assertThat(Gsm7.transliterated("L’hôtel où l’œuvre « ça » coûte 5 € – déjà…"))
                .isEqualTo("L'hotel où l'oeuvre \" ca \" coute 5 € - déjà...");
        assertThat(Gsm7.transliterated("日本 😀")).isEqualTo("日本 😀");
    }
}
