package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter of the build leaves comments alone. */
class CommentsTest {
    private static final Pattern COMMENT = Pattern.compile("\\s*(\\*|//|/\\*).*");
    private static final int COLUMNS = 120;

    @Test
    void commentsShouldFitIntoTheirColumns() throws IOException {
        try (Stream<Path> files = Stream.of("ldap-config", "ejb", "ivr-agi", "web", "ear")
                .map(module -> SourceTree.top().resolve(module))
                .flatMap(CommentsTest::sources)) {
            assertThat(files.flatMap(CommentsTest::tooWide)).isEmpty();
        }
    }

    private static Stream<Path> sources(Path module) {
        try {
            return Files.walk(module)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> tooWide(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(n -> lines.get(n).length() > COLUMNS
                            && COMMENT.matcher(lines.get(n)).matches())
                    .mapToObj(n -> file + ":" + (n + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
