package org.palabre.adapter.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void foldShouldLeaveALineOf75Octets() {
        assertThat(Folding.fold("é".repeat(37) + "x\r\n")).isEqualTo("é".repeat(37) + "x\r\n");
    }

    @Test
    void foldShouldCutBeforeTheOctetThatIsTooMuch() {
        assertThat(Folding.fold("x" + "🎉".repeat(19) + "\r\n")).isEqualTo("x" + "🎉".repeat(18) + "\r\n 🎉\r\n");
    }

    @Property(tries = 300)
    void foldShouldKeepEveryLineShortAndEveryCharacterWhole(@ForAll("texts") String text) {
        String folded = Folding.fold(text + "\r\n");

        assertThat(folded.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
        });
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text + "\r\n");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", " ", "é", "€", "🎉", "\u200d", ",")
                .list()
                .ofMinSize(1)
                .ofMaxSize(400)
                .map(characters -> String.join("", characters));
    }
}
