package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The advisories of docs/security.md against the jars that the build ships; target/parts.txt lists all of these. */
class PartsTest {
    private static final String CLOSED = "closed";
    /** It cannot be reached, or it can and nothing newer is to be had; each with a reason. */
    private static final Pattern JUDGED = Pattern.compile("(not reachable|open): .{20,}");

    private static final ShippedParts SHIPPED = ShippedParts.ofTheBuild();

    /** @param mended first version without the fault, of each line that is kept up: {@code 2.18.6, 2.21.1} */
    record Advisory(String name, String part, List<String> mended, String here) {
        boolean concerns(String version) {
            var shipped = PartVersion.of(version);
            return mended.stream()
                    .map(PartVersion::of)
                    .noneMatch(first -> first.compareTo(shipped) <= 0 && (isNewest(first) || sameLine(first, shipped)));
        }

        private boolean isNewest(PartVersion first) {
            return mended.stream().map(PartVersion::of).allMatch(other -> other.compareTo(first) <= 0);
        }

        private static boolean sameLine(PartVersion one, PartVersion other) {
            return one.numbers().subList(0, 2).equals(other.numbers().subList(0, 2));
        }
    }

    @Test
    void noVersionWithAKnownFaultShouldBeShippedUnjudged() {
        var softly = new SoftAssertions();
        for (Advisory advisory : advisories()) {
            Set<String> versions = SHIPPED.versions().getOrDefault(advisory.part(), new TreeSet<>());
            softly.assertThat(versions)
                    .as("%s: %s is shipped", advisory.name(), advisory.part())
                    .isNotEmpty();
            Set<String> faulty = versions.stream().filter(advisory::concerns).collect(Collectors.toSet());
            if (faulty.isEmpty()) {
                softly.assertThat(advisory.here())
                        .as("%s: shipped is %s", advisory, versions)
                        .startsWith(CLOSED);
            } else {
                softly.assertThat(advisory.here())
                        .as("%s: %s is shipped; take a mended one, or say why it cannot be reached", advisory, faulty)
                        .matches(JUDGED);
            }
        }
        softly.assertAll();
    }

    /** What there is newer is not known without a network; what was known when somebody looked is. */
    @Test
    void whatIsKeptBackShouldBeSaidWithItsReason() throws IOException {
        var softly = new SoftAssertions();
        for (String[] row : rows("newest seen")) {
            softly.assertThat(SHIPPED.versions().getOrDefault(row[0], new TreeSet<>()))
                    .as("shipped version of %s", row[0])
                    .contains(row[1]);
            softly.assertThat(row[1].equals(row[2]) ? row[3] : row[3].replace("newest", ""))
                    .as("why %s is not %s", row[0], row[2])
                    .isNotBlank();
        }
        softly.assertAll();
        writeReport();
    }

    @Test
    void aVersionShouldBeComparedByItsNumbersAndItsLine() {
        var advisory = new Advisory("", "", List.of("2.18.6", "2.21.1"), "");

        assertThat(Stream.of("2.17.9", "2.18.5", "2.20.1", "2.21.0")).allMatch(advisory::concerns);
        assertThat(Stream.of("2.18.6", "2.18.8", "2.21.1", "2.22.0", "3.0")).noneMatch(advisory::concerns);
        assertThat(PartVersion.of("4.1.130.Final")).isGreaterThan(PartVersion.of("4.1.99.Final"));
    }

    private static List<Advisory> advisories() {
        return rows("mended in").stream()
                .map(row -> new Advisory(row[0], row[1], List.of(row[2].split(", ")), row[4]))
                .toList();
    }

    /** Of the table of docs/security.md that has this word in its head. */
    private static List<String[]> rows(String head) {
        List<String> lines = page().lines().toList();
        List<String[]> rows = lines.stream()
                .skip(lines.indexOf(lines.stream()
                                .filter(line -> line.startsWith("|") && line.contains(head))
                                .findFirst()
                                .orElseThrow())
                        + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .map(cell -> cell.replace("`", ""))
                        .toArray(String[]::new))
                .toList();
        assertThat(rows).as("rows of the table with " + head).isNotEmpty();
        return rows;
    }

    private static void writeReport() throws IOException {
        List<Advisory> advisories = advisories();
        List<String> lines = SHIPPED.versions().entrySet().stream()
                .map(part -> part.getKey() + " " + String.join(", ", part.getValue())
                        + advisories.stream()
                                .filter(advisory -> advisory.part().equals(part.getKey()))
                                .filter(advisory -> part.getValue().stream().anyMatch(advisory::concerns))
                                .map(advisory -> "  " + advisory.name())
                                .collect(Collectors.joining()))
                .toList();
        Files.write(SourceTree.top().resolve("ear/system-test/target/parts.txt"), lines);
    }

    private static String page() {
        Path path = SourceTree.top().resolve("docs/security.md");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + path, e);
        }
    }
}
