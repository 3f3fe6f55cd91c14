package org.palabre.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.conference.CodeCount;
import org.palabre.shared.Setting;

/** What an attacker may expect, computed from the rules that the product runs by; docs/security.md says the same. */
class OddsTest {
    private static final int LINES = 100;
    /** Measured before there were budgets: 8,500 codes an hour on 8 lines. */
    private static final double CODES_A_YEAR = 8_500 / 8.0 * LINES * 24 * 365;

    private static final double NUMBERS = 1e7;
    private static final int SHORTEST = Integer.parseInt(Setting.PALABRE_CODE_DIGITS.byDefault());
    private static final int WRONG_A_DAY = Integer.parseInt(Setting.PALABRE_TRIES_TOTAL.byDefault());

    private record Row(String conferences, Map<Integer, Long> codes) {
        /** Of the best length to try. */
        double odds() {
            return codes.entrySet().stream()
                    .mapToDouble(length -> CodeCount.odds(length.getValue(), length.getKey()))
                    .max()
                    .orElseThrow();
        }

        /** The budget of a year, the one that fills it and the one that goes beyond it. */
        double alone() {
            return CodeCount.HITS_A_YEAR + CodeCount.HITS_A_DAY + odds();
        }

        double withNumber() {
            return CODES_A_YEAR * odds() / NUMBERS;
        }

        double sum() {
            return alone() + withNumber();
        }

        String text() {
            String lengths = codes.entrySet().stream()
                    .map(length -> String.format(Locale.ROOT, "%,d of %d", length.getValue(), length.getKey()))
                    .collect(Collectors.joining(", "));
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1e | %,.1f | %.4f | %.4f | %.4f |",
                    conferences,
                    lengths,
                    odds(),
                    CodeCount.HITS_A_DAY / odds(),
                    alone(),
                    withNumber(),
                    sum());
        }
    }

    private static Row drawn(int conferences) {
        Map<Integer, Long> codes = new TreeMap<>();
        IntStream.range(0, 2 * conferences)
                .forEach(n -> codes.merge(CodeCount.digits(codes, SHORTEST, WRONG_A_DAY), 1L, Long::sum));
        return new Row(String.format(Locale.ROOT, "%,d", conferences), codes);
    }

    private static List<Row> rows() {
        return List.of(
                drawn(10),
                drawn(100),
                drawn(1_000),
                drawn(10_000),
                new Row("1,000, all from before", new TreeMap<>(Map.of(8, 2_000L))));
    }

    @Test
    void hitsOfAYearShouldBeFewerThanOneInAHundred() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.sum()).as(row.text()).isLessThan(0.01));
    }

    @Test
    void thePageShouldSayTheSame() throws IOException {
        // wherever its lines end
        String page = Files.readString(Path.of("..", "docs", "security.md")).replaceAll("\\s+", " ");
        assertThat(page).contains(rows().stream().map(Row::text).toList());
        assertThat(page)
                .contains(String.format(
                        Locale.ROOT,
                        "%,d wrong numbers a day: %.2f hits a year",
                        GuessGuard.WRONG_NUMBERS_A_DAY,
                        GuessGuard.WRONG_NUMBERS_A_DAY * 365 * 1_000 / NUMBERS))
                .contains(String.format(Locale.ROOT, "%.3f hits a year", GuessGuard.HITS_OF_A_CONFERENCE_A_DAY * 365));
    }
}
