package org.palabre.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palabre.system.Palabre;

/**
 * The product's switch configuration, but for one thing: the switch tells each order that the application gives it for
 * a caller, and when it is done. It decides on that when it starts.
 */
final class VerboseSwitch {
    private VerboseSwitch() {}

    /** @return folder with the *.conf files */
    static Path configuration() {
        Path folder = Path.of("target", "verbose-switch");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Palabre.SWITCH, "*.conf")) {
            Files.createDirectories(folder);
            for (Path file : files) {
                Files.writeString(folder.resolve(file.getFileName()), verbose(Files.readString(file)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verbose(String settings) {
        return settings.replace("AGIExecStart,AGIExecEnd,", "").replaceAll("(?m)^decline = agi_exec_.*\n", "");
    }
}
