package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that {@code docs/glossary.md} rules out. Recorded prompts are left out: it says which of them differ. */
class GlossaryTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^}]*}}");
    private static final int COLUMNS = 5;
    private static final List<String> FOLDERS =
            List.of("web/src/main/resources/org/palabre/web", "ejb/src/main/resources/org/palabre");

    @Test
    void noTextShouldHaveAWordThatIsRuledOut() throws IOException {
        List<String> ruledOut = ruledOut();
        assertThat(ruledOut).contains("propriétaire", "code organisateur");

        List<String> texts = FOLDERS.stream().flatMap(GlossaryTest::texts).toList();

        assertThat(texts).hasSizeGreaterThan(1000);
        assertThat(texts.stream().filter(text -> ruledOut.stream().anyMatch(word -> hasWord(text, word))))
                .isEmpty();
    }

    private static List<String> ruledOut() throws IOException {
        return Files.readAllLines(SourceTree.top().resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == COLUMNS + 2)
                .flatMap(cells -> QUOTED.matcher(cells[COLUMNS]).results())
                .map(MatchResult::group)
                .map(quoted -> quoted.replace("`", ""))
                .toList();
    }

    /** Each line of a template, each value of a bundle. */
    private static Stream<String> texts(String folder) {
        try (Stream<Path> files = Files.walk(SourceTree.top().resolve(folder))) {
            return files.filter(Files::isRegularFile).toList().stream().flatMap(GlossaryTest::texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Path file) {
        try {
            boolean bundle = file.toString().endsWith(".properties");
            return Files.readAllLines(file).stream()
                    .map(line -> bundle ? line.replaceFirst("^[^=]*=", "") : line)
                    .map(line -> VARIABLE.matcher(line).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "s?(?!\\p{L})")
                .matcher(text.toLowerCase(Locale.ROOT).replace('\'', '’'))
                .find();
    }
}
