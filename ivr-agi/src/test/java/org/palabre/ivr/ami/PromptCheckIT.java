package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.ivr.AsteriskRig;
import org.palabre.ivr.ToldEvents;
import org.palabre.testing.Await;
import org.palabre.testing.asterisk.AsteriskServer;

/** A switch without all prompts is known when it is linked, and not by the first caller who hears nothing. */
@Timeout(120)
class PromptCheckIT {
    private static final Path SOUNDS = Path.of("src/main/sounds").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aSwitchWithAllPromptsShouldBeReady() {
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

    private static AsteriskServer asterisk(Path sounds) {
        return AsteriskServer.with(Path.of("src/main/asterisk"))
                .sounds(sounds)
                .value("PALABRE_AMI_SECRET", "rig-secret")
                .start();
    }

    private static String troubleOf(AsteriskServer asterisk) {
        var phones = new AsteriskSwitch(
                AsteriskRig.settings(asterisk.amiPort()), new ToldEvents(), Clock.systemUTC(), at -> at);
        phones.start(Thread::new);
        try {
            Await.until(
                    "looked", AsteriskRig.SOON, () -> !phones.trouble().matches("no link.*|its prompts are being.*"));
            return phones.trouble();
        } finally {
            phones.stop();
        }
    }
}
