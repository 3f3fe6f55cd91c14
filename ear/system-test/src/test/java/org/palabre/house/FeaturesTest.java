package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbers that code cites, and the tests that {@code docs/features.md} names, are really there. */
class FeaturesTest {
    private static final Pattern CITED = Pattern.compile("\\b[SPN][0-9]{1,3}\\b");
    private static final Pattern LISTED = Pattern.compile("(?m)^- \\*\\*([SPN][0-9]+)\\*\\*");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void eachCitedNumberShouldBeListed() throws IOException {
        Set<String> listed = found(LISTED, page()).collect(Collectors.toSet());

        Set<String> cited = sources()
                .flatMap(file -> CITED.matcher(read(file)).results().map(MatchResult::group))
                .collect(Collectors.toSet());

        assertThat(cited).hasSizeGreaterThan(50).isSubsetOf(listed);
    }

    @Test
    void eachNumberShouldBeListedOnce() throws IOException {
        assertThat(found(LISTED, page())).doesNotHaveDuplicates();
    }

    @Test
    void eachNamedTestShouldExist() throws IOException {
        Set<String> tests = sources()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(found(TEST, page())).isSubsetOf(tests);
    }

    private static String page() {
        return read(SourceTree.top().resolve("docs/features.md"));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> modules = Stream.of("ldap-config", "ejb", "ivr-agi", "web", "ear")
                .map(module -> SourceTree.top().resolve(module))) {
            List<Path> all = modules.flatMap(FeaturesTest::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            return all.stream();
        }
    }

    private static Stream<Path> walk(Path module) {
        try {
            return Files.walk(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
