package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written by hand can be read side by side with what it was; of Java the comments are CommentsTest's. */
class LineWidthTest {
    private static final int COLUMNS = 120;
    private static final Pattern KINDS =
            Pattern.compile(".*\\.(xhtml|xml|yaml|yml|css|js|properties|sh|cli|conf|md)|palabre");

    /** Each with the reason why its lines are as wide as they are. */
    private static final List<String> FREE = List.of(
            "primefaces-palabre/theme.css", // made by make-theme.py
            "sounds/prompts_fr.properties", // one prompt a line: make-prompts.sh reads them
            "sounds/prompts_en.properties",
            "asterisk/palabre-extensions.conf", // its mark is that of every byte, and operators have it in their switch
            "asterisk/extensions.conf");

    /** A value that must stay on one line: a header, a list of the switch, a drawing. */
    private static final Pattern WHOLE =
            Pattern.compile("\\s*(<param-value>default-src |disabledevents = |--ic: url\\(\"data:).*");

    @Test
    void linesShouldFitIntoTheirColumns() throws IOException {
        assertThat(sources().stream().flatMap(LineWidthTest::tooWide)).isEmpty();
    }

    /** A list that names what is gone, or needs no exception any more, would let in what nobody looked at. */
    @Test
    void everyExceptionShouldBeNeeded() throws IOException {
        List<Path> all = files();

        assertThat(FREE).allSatisfy(name -> assertThat(all)
                .filteredOn(file -> file.toString().endsWith(name))
                .isNotEmpty()
                .anySatisfy(file -> assertThat(tooWide(file)).isNotEmpty()));
    }

    private static List<Path> sources() throws IOException {
        return files().stream()
                .filter(file -> FREE.stream().noneMatch(file.toString()::endsWith))
                .toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(SourceTree.top(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.equals("target") || name.startsWith(".") && !folder.equals(SourceTree.top())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (KINDS.matcher(file.getFileName().toString()).matches()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static Stream<String> tooWide(Path file) {
        try {
            List<String> lines =
                    file.toString().endsWith(".md") ? prose(Files.readAllLines(file)) : Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(n -> couldEndEarlier(lines.get(n)))
                    .mapToObj(n -> file + ":" + (n + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables and blocks of code are as wide as what they show: they are as if empty. */
    private static List<String> prose(List<String> lines) {
        boolean code = false;
        List<String> prose = new ArrayList<>();
        for (String line : lines) {
            boolean fence = line.strip().startsWith("```");
            code ^= fence;
            prose.add(code || fence || line.strip().startsWith("|") ? "" : line);
        }
        return prose;
    }

    /** One long word, a list of addresses for example, has no place where a line could end. */
    private static boolean couldEndEarlier(String line) {
        return line.length() > COLUMNS
                && line.strip().replaceFirst("\\s*\\\\$", "").contains(" ")
                && !WHOLE.matcher(line).matches();
    }
}
