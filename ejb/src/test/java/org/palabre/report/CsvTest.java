package org.palabre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.csv.CommonsCsv;

class CsvTest {
    private static final Edition FRENCH = new Edition(Locale.FRENCH, SampleReports.PARIS);
    private static final Edition ENGLISH = new Edition(Locale.ENGLISH, SampleReports.PARIS);
    private final ReportFiles desk = new ReportFiles((sheet, edition) -> new byte[0], new CommonsCsv());

    @Test
    void sessionShouldHaveOneLineForEachLegAndThenTheAttempts() {
        List<List<String>> lines = parsed(desk.csv(SampleReports.session(), FRENCH), ';');

        assertThat(lines.getFirst())
                .containsExactly("Téléphone", "Nom", "Rôle", "Connexion", "Entrée", "Sortie", "Durée", "Fin");
        assertThat(lines).hasSize(1 + 5 + 1).allSatisfy(line -> assertThat(line).hasSize(8));
        assertThat(lines.get(1))
                .containsExactly(
                        "'+33601020304",
                        "Awa Diop",
                        "Organisateur",
                        "14/03/2026 09:59:55",
                        "14/03/2026 10:00:00",
                        "14/03/2026 11:00:00",
                        "01:00:00",
                        "Fin de la conférence");
        assertThat(lines.get(2).getFirst()).isEqualTo("Numéro caché");
        assertThat(lines.get(4).get(1)).isEqualTo("'=HYPERLINK(\"http://example.org\";\"x\")");
        assertThat(lines.get(5)).contains("présent");
        assertThat(lines.getLast())
                .containsExactly("0699", "", "", "14/03/2026 10:00:30", "", "", "", "Conférence complète");
    }

    /** What people feed into their own programs does not change. */
    @Test
    void sessionShouldBeTheSameFileForEver() throws IOException {
        assertThat(desk.csv(SampleReports.session(), FRENCH)).isEqualTo(file("session-fr.csv"));
        assertThat(desk.csv(SampleReports.session(), ENGLISH)).isEqualTo(file("session-en.csv"));
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = CsvTest.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }

    @Test
    void periodShouldSpeakEnglishWithCommas() {
        List<List<String>> lines = parsed(desk.csv(SampleReports.period(2), ENGLISH), ',');

        assertThat(lines.getFirst())
                .containsExactly(
                        "Number", "Name", "Organiser", "Planned or created", "Opened", "People", "Total duration");
        assertThat(lines.get(1))
                .containsExactly(
                        "70000000",
                        "Point 0",
                        "Awa Diop",
                        "14/03/2026 10:00:00",
                        "14/03/2026 10:00:05",
                        "3",
                        "01:01:01");
        assertThat(lines.get(2)).contains("not used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33601", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "\uff1d1"})
    void aCellShouldNeverBeTakenForAFormula(String wish) {
        assertThat(written(wish)).isEqualTo("'" + wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a,b", "say \"yes\"", "two\r\nlines", "l'été", "", "a=b"})
    void aCellShouldComeBackAsItWas(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void theFileShouldBeginWithAByteOrderMark() {
        assertThat(desk.csv(SampleReports.period(0), FRENCH)).startsWith(0xEF, 0xBB, 0xBF);
    }

    private static String written(String cell) {
        byte[] file = new CommonsCsv().write(List.of(List.of("a"), List.of(cell)), Locale.FRENCH);
        return parsed(file, ';').get(1).getFirst();
    }

    /** Reads RFC 4180 by the letter. */
    private static List<List<String>> parsed(byte[] csv, char separator) {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        assertThat(cell).isEmpty();
        return lines;
    }
}
