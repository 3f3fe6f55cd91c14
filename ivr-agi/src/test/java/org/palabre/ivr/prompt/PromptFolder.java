package org.palabre.ivr.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palabre.telephony.Numeral;
import org.palabre.telephony.Spoken;

/**
 * The prompts as they lie in the source tree.
 *
 * @param home the folder of {@code manifest.txt}
 */
public record PromptFolder(Path home) {
    /** One line of the manifest: what was said, and what came of it. */
    public record Made(String textSha256, String audioSha256) {}

    /** The texts of a language by file name, in the order of the catalogue. */
    public Map<String, String> texts(String language) {
        return texts("prompts", language);
    }

    /** The words of numbers and dates of a language by file name, in the order of the catalogue. */
    public Map<String, String> numerals(String language) {
        return texts("numerals", language);
    }

    private Map<String, String> texts(String of, String language) {
        return lines(of + "_" + language + ".properties").stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> a + b, LinkedHashMap::new));
    }

    /** The names of the sound files of a language, without their ending. */
    public Set<String> sounds(String language) {
        try (var files = Files.list(home.resolve(language))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.wav$", ""))
                    .filter(name -> !Set.of("no-sound", "pause").contains(name)) // silences
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String language, Spoken prompt) {
        return home.resolve(language).resolve(prompt.fileName() + ".wav");
    }

    public Sound sound(String language, Spoken prompt) {
        return Sound.read(file(language, prompt));
    }

    /** The manifest by {@code language/name}. */
    public Map<String, Made> manifest() {
        return lines("manifest.txt").stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(word -> word[0], word -> new Made(word[1], word[2])));
    }

    /** What the manifest has to say about a prompt, computed from its text and its sound. */
    public Made found(String language, Spoken prompt) {
        try {
            var texts = prompt instanceof Numeral ? numerals(language) : texts(language);
            var text = texts.get(prompt.fileName()).getBytes(StandardCharsets.UTF_8);
            return new Made(sha256(text), sha256(Files.readAllBytes(file(language, prompt))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> lines(String file) {
        try (var lines = Files.lines(home.resolve(file))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
