package org.palabre.testing.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palabre.testing.call.SipCaller;

class AsteriskServerIT {

    private static final Path CONF = Path.of("src/test/resources/asterisk");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void restartShouldComeBackOnTheSamePortsAfterAKill() {
        Path folder;
        try (AsteriskServer asterisk = AsteriskServer.with(CONF).start()) {
            folder = asterisk.folder();
            SipCaller caller = SipCaller.of(asterisk.sipAddress());
            caller.dial("600").awaitAnswered(SOON).close();

            asterisk.kill();
            assertThat(asterisk.isRunning()).isFalse();
            assertThat(caller.dial("600").awaitAnswer(SOON).reason()).contains("nobody listens");

            asterisk.restart();
            assertThat(asterisk.rx("core show version")).startsWith("Asterisk ");
            caller.dial("600").awaitAnswered(SOON).close();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void startShouldRefuseAPortThatIsTaken() {
        try (AsteriskServer asterisk = AsteriskServer.with(CONF).start()) {
            AsteriskServer.Setup second = AsteriskServer.with(CONF).value("SIP_PORT", "" + asterisk.sipPort());

            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("udp port " + asterisk.sipPort())
                    .hasMessageContaining("already in use");
        }
    }

    @Test
    void startShouldSayWhatBringsAMissingAsterisk() {
        AsteriskServer.Setup setup =
                AsteriskServer.with(CONF).value("PALABRE_PARTS", "/nonexistent").value("PALABRE_ASTERISK", "private");

        assertThatThrownBy(setup::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("get-asterisk.sh");
    }

    @Test
    void startShouldRefuseSettingsWithoutTheirValue() throws Exception {
        Path conf = Files.createTempDirectory("conf");
        Path file = Files.writeString(conf.resolve("asterisk.conf"), "secret = @PALABRE_NOT_GIVEN@\n");
        try {
            assertThatThrownBy(AsteriskServer.with(conf)::start).hasMessageContaining("@PALABRE_NOT_GIVEN@");
        } finally {
            Files.delete(file);
            Files.delete(conf);
        }
    }
}
