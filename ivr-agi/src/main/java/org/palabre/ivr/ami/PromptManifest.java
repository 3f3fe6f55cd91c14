package org.palabre.ivr.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The prompts that belong to this version, as they were made. */
final class PromptManifest {
    private PromptManifest() {}

    /** @return the names of each language */
    static Map<String, List<String>> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                PromptManifest.class.getResourceAsStream("manifest.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2)[0].split("/", 2))
                    .collect(Collectors.groupingBy(
                            name -> name[0], Collectors.mapping(name -> name[1], Collectors.toUnmodifiableList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
