package org.palabre.testing.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product's own prompts, as the tests hear them. */
public final class Sounds {

    private final Path folder;

    private Sounds(Path folder) {
        this.folder = folder;
    }

    public static Sounds french() {
        return new Sounds(find("fr"));
    }

    public static Sounds english() {
        return new Sounds(find("en"));
    }

    /** @throws CallFailure when there is no such prompt */
    public Wav get(String prompt) {
        return Wav.read(folder.resolve(prompt + ".wav"));
    }

    /** All sentences, without the words that numbers, dates and durations are made of. */
    public List<String> sentences() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".wav"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .filter(name ->
                            name.startsWith("warning-") || name.startsWith("press-") || !name.matches(".*-\\d+"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Wav> get(List<String> prompts) {
        return prompts.stream().map(this::get).toList();
    }

    /** The prompts lie in the tree, from the current folder upwards, or where palabre.sounds.dir says. */
    private static Path find(String language) {
        String named = System.getProperty("palabre.sounds.dir");
        if (named != null) {
            return Path.of(named, language);
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            for (String inside : List.of("src/main/sounds", "ivr-agi/src/main/sounds")) {
                if (Files.isDirectory(dir.resolve(inside).resolve(language))) {
                    return dir.resolve(inside).resolve(language);
                }
            }
        }
        throw new CallFailure("the prompts' folder was not found; name it by -Dpalabre.sounds.dir");
    }
}
