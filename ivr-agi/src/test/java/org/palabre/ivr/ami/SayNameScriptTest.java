package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code palabre-say-name} before a voice that writes down what it was asked. */
class SayNameScriptTest {
    @TempDir
    Path folder;

    @Test
    void nameShouldBecomeAFile() throws Exception {
        voice("printf '%s|' \"$@\" >" + folder + "/asked; echo sound >\"${2#--wave=}\"");
        assertThat(says("fr", base64("Zoé d'Arc"))).isZero();
        assertThat(Files.readString(folder.resolve("asked")))
                .startsWith("--lang=fr-FR|--wave=")
                .endsWith("| Zoé d'Arc|");
        assertThat(folder.resolve("said.wav16")).hasContent("sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$(touch shell)", "--wave=/tmp/other", "`id`; id | id & id", "a\nb", "<speed level=\"1\">Awa"})
    void nameShouldReachTheVoiceAsOneText(String name) throws Exception {
        voice("echo $# >" + folder + "/asked; printf %s \"$3\" >" + folder + "/text; echo sound >\"${2#--wave=}\"");
        assertThat(says("en", base64(name))).isZero();
        assertThat(folder.resolve("asked")).hasContent("3");
        assertThat(Files.readString(folder.resolve("text"))).startsWith(" ").doesNotContain("\n", "<", "\"");
        assertThat(folder.resolve("shell")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b", "$(id)", "YQ==\nYQ=="})
    void whatIsNotBase64ShouldBeRefused(String name) throws Exception {
        voice("exit 0");
        assertThat(says("fr", name)).isEqualTo(2);
        assertThat(says("xx", base64("Awa"))).isEqualTo(2);
        assertThat(says("fr", base64("a".repeat(10_000)))).isEqualTo(2);
        assertThat(files()).containsExactly("pico2wave");
    }

    @Test
    void aSlowVoiceShouldBeEndedAndLeaveNothing() throws Exception {
        voice("echo half >\"${2#--wave=}\"; exec sleep 60");
        long begun = System.nanoTime();
        assertThat(says("fr", base64("Awa"))).isNotZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(files()).containsExactly("pico2wave");
    }

    private Stream<String> files() throws IOException {
        return Files.list(folder).map(file -> file.getFileName().toString());
    }

    private void voice(String command) throws IOException {
        Path script = folder.resolve("pico2wave");
        Files.writeString(script, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private int says(String language, String name) throws Exception {
        var process = new ProcessBuilder(
                        Path.of("src/main/asterisk/palabre-say-name")
                                .toAbsolutePath()
                                .toString(),
                        language,
                        name,
                        folder.resolve("said").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        Process running = process.start();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }

    private static String base64(String name) {
        return Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }
}
