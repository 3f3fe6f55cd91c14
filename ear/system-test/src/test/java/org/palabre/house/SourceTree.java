package org.palabre.house;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source folder that the tests run in. */
public final class SourceTree {
    private SourceTree() {}

    /** The folder that holds {@code palabre}. */
    public static Path top() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("ivr-agi/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "not within the source folder: " + Path.of("").toAbsolutePath());
    }
}
