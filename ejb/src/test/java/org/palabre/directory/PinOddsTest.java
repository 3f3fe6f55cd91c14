package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What docs/security.md says of PINs, computed from the rules that the product runs by. */
class PinOddsTest {
    @Test
    void thePageShouldSayTheSame() throws IOException {
        // wherever its lines end
        String page = Files.readString(Path.of("..", "docs", "security.md")).replaceAll("\\s+", " ");
        assertThat(page)
                .contains(format(
                        "%,.0f wrong PINs of four digits a day over all (%,.0f of six): %.2f hits a year",
                        PinGuessBudgets.HITS_A_DAY / PinGuessBudgets.odds(4),
                        PinGuessBudgets.HITS_A_DAY / PinGuessBudgets.odds(6),
                        365 * PinGuessBudgets.HITS_A_DAY))
                .containsPattern(format(
                        "%,.0f wrong PINs of\\s+four digits a day: %.2f hits a year for a person",
                        PinGuessBudgets.HITS_OF_A_PERSON_A_DAY / PinGuessBudgets.odds(4),
                        365 * PinGuessBudgets.HITS_OF_A_PERSON_A_DAY));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
