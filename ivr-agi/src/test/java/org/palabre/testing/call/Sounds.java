package org.palabre.testing.call;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
