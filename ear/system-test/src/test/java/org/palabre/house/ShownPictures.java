package org.palabre.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of {@code docs/img} that the README and the pages of {@code docs} show. */
public final class ShownPictures {
    private static final Pattern PICTURE = Pattern.compile("img/([a-z-]+)\\.png");

    private ShownPictures() {}

    /** Their names, without folder and ending. */
    public static Set<String> inDocuments() {
        Path top = SourceTree.top();
        try (Stream<Path> pages = Files.list(top.resolve("docs"))) {
            return Stream.concat(Stream.of(top.resolve("README.md")), pages.filter(Files::isRegularFile))
                    .flatMap(page -> PICTURE.matcher(text(page)).results())
                    .map((MatchResult shown) -> shown.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
