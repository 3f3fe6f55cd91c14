package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: pages, headings, files and packages. The changelog tells of the past. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern FILE =
            Pattern.compile("`((?:ear|ejb|web|ivr-agi|ldap-config|docs)/(?!target/)(?:(?!/target/)[\\w./-])+)`");
    private static final Pattern PACKAGE = Pattern.compile("\\borg\\.palabre(?:\\.[a-z]\\w*)+");
    private static final Pattern CLASS = Pattern.compile("\\b([A-Z][a-z]+(?:[A-Z][a-z]+)+)\\b");
    private static final Set<String> OTHERS =
            Set.of("ConfBridge", "ConfbridgeJoin", "ExecStartPre", "FreeMarker", "WildFly");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final List<String> ROOTS = List.of("src/main/java", "src/test/java");

    private final Path top = SourceTree.top();

    @Test
    void linksShouldLeadSomewhere() {
        assertThat(documents().flatMap(this::brokenLinks)).isEmpty();
    }

    @Test
    void namedFilesShouldExist() {
        assertThat(documents().flatMap(page -> named(FILE, page)).filter(file -> !Files.exists(top.resolve(file))))
                .isEmpty();
    }

    @Test
    void namedPackagesShouldExist() {
        assertThat(documents().flatMap(page -> named(PACKAGE, page)).filter(name -> !isPackage(name)))
                .isEmpty();
    }

    /** Of those that tell of the code: what is renamed there is renamed here. */
    @Test
    void namedClassesShouldExist() throws IOException {
        List<String> ours;
        try (Stream<Path> files = Files.walk(top)) {
            ours = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
        assertThat(documents()
                        .filter(page -> page.endsWith("architecture.md")
                                || page.getParent().endsWith("adr"))
                        .flatMap(page -> named(CLASS, page))
                        .filter(name -> !OTHERS.contains(name) && !ours.contains(name)))
                .isEmpty();
    }

    private Stream<String> brokenLinks(Path page) {
        return LINK.matcher(read(page))
                .results()
                .filter(link -> !leads(page, link.group(1), link.group(2)))
                .map(link -> page + ": " + link.group());
    }

    private static boolean leads(Path page, String file, String heading) {
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (heading == null || headings(target).anyMatch(heading::equals));
    }

    /** The names that headings are linked by. */
    private static Stream<String> headings(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_\\- ]", ""))
                .map(text -> text.replace(' ', '-'));
    }

    private static Stream<String> named(Pattern pattern, Path page) {
        return pattern.matcher(read(page)).results().map(DocumentsTest::lastGroup);
    }

    private static String lastGroup(MatchResult result) {
        return result.group(result.groupCount());
    }

    private boolean isPackage(String name) {
        return Stream.of("ejb", "ivr-agi", "web", "ldap-config", "ear/system-test")
                .flatMap(
                        module -> ROOTS.stream().map(root -> top.resolve(module).resolve(root)))
                .anyMatch(root -> Files.isDirectory(root.resolve(name.replace('.', '/'))));
    }

    private Stream<Path> documents() {
        try (Stream<Path> docs = Files.walk(top.resolve("docs"))) {
            List<Path> pages =
                    docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(
                    pages.stream(), Stream.of("README.md", "CONTRIBUTING.md").map(top::resolve));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
