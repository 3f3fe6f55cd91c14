package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.ivr.AsteriskRig;
import org.palabre.ivr.ReceivedEvents;
import org.palabre.testing.Await;
import org.palabre.testing.asterisk.AsteriskServer;

/**
 * A switch with other files than this version is known when it is linked, and not by the first caller who hears
 * nothing.
 */
@Timeout(120)
class VersionCheckIT {
    private static final Path CONF = Path.of("src/main/asterisk").toAbsolutePath();
    private static final List<String> FILES = List.of(SwitchMarks.DIALPLAN_FILE, SwitchMarks.KEYS_FILE);
    private static final Path SOUNDS = Path.of("src/main/sounds").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aSwitchOfThisVersionShouldBeReady() {
        try (AsteriskServer asterisk = asterisk(SOUNDS)) {
            assertThat(troubleOf(asterisk)).isEmpty();
        }
    }

    @Test
    void missingPromptsAndFoldersShouldBeNamed() throws IOException {
        Path french = Files.createDirectories(folder.resolve("fr"));
        try (Stream<Path> prompts = Files.list(SOUNDS.resolve("fr"))) {
            for (Path prompt : prompts.toList()) {
                Files.createSymbolicLink(french.resolve(prompt.getFileName()), prompt);
            }
        }
        Files.delete(french.resolve("welcome.wav"));
        Files.delete(french.resolve("goodbye.wav"));
        // the operator's own recording in another format
        Files.move(french.resolve("menu.wav"), french.resolve("menu.gsm"));
        try (AsteriskServer asterisk = asterisk(folder)) {
            assertThat(troubleOf(asterisk))
                    .contains("2 prompts are not in " + asterisk.folder() + "/data/sounds/fr/palabre: goodbye, welcome")
                    .doesNotContain("menu")
                    .contains("prompts are not in " + asterisk.folder() + "/data/sounds/en/palabre: ");
        }
    }

    /** What counts is what the switch has loaded: the right file beside it, not loaded yet, is not enough. */
    @Test
    void otherFilesShouldBeToldUntilTheRightOnesAreLoaded() throws IOException {
        Path other = otherVersion();
        try (AsteriskServer asterisk = asterisk(other, SOUNDS)) {
            String etc = asterisk.folder() + "/etc";
            assertThat(troubleOf(asterisk))
                    .contains(
                            "the dialplan that it has loaded from " + etc + " is not that of this version: palabre-ext")
                    .contains("the set of rooms and keys that it has loaded from " + etc
                            + " is not that of this version");
            Path loadedFrom = asterisk.folder().resolve("etc");
            for (String file : FILES) {
                Files.copy(CONF.resolve(file), loadedFrom.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            asterisk.rx("dialplan reload");
            assertThat(troubleOf(asterisk)).doesNotContain("dialplan that").contains("palabre-confbridge.conf with");
            asterisk.rx("module reload app_confbridge.so");
            assertThat(troubleOf(asterisk)).isEmpty();
        }
    }

    /** The switch's files with other marks. */
    private Path otherVersion() throws IOException {
        Path other = folder.resolve("conf");
        Files.createDirectory(other);
        try (Stream<Path> files = Files.list(CONF)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".conf")).toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        for (String file : FILES) {
            String text = Files.readString(other.resolve(file));
            Files.writeString(
                    other.resolve(file),
                    text.replaceAll("(?<mark>PALABRE_CHECK_DIALPLAN=|palabre_version_)[0-9a-f]{8}", "${mark}0123abcd"));
        }
        return other;
    }

    private static AsteriskServer asterisk(Path sounds) {
        return asterisk(CONF, sounds);
    }

    private static AsteriskServer asterisk(Path conf, Path sounds) {
        return AsteriskServer.with(conf)
                .sounds(sounds)
                .value("PALABRE_AMI_SECRET", "rig-secret")
                .start();
    }

    private static String troubleOf(AsteriskServer asterisk) {
        var phones = new AsteriskSwitch(
                AsteriskRig.settings(asterisk.amiPort()), new ReceivedEvents(), Clock.systemUTC(), at -> at);
        phones.start(Thread::new);
        try {
            Await.until(
                    "looked", AsteriskRig.SOON, () -> !phones.trouble().matches("no link.*|.* are being looked at"));
            return phones.trouble();
        } finally {
            phones.stop();
        }
    }
}
