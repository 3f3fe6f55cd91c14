package org.palabre.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;
import org.palabre.testing.asterisk.AsteriskServer;
import org.palabre.testing.call.SipCall;
import org.palabre.testing.call.SipCaller;
import org.palabre.testing.call.Sounds;
import org.palabre.testing.call.Wav;

/** What callers hear when the application is away, or behaves as if it were: an apology, in bounded time. */
@Timeout(90)
class DialplanIT {
    /** The dialplan's patience, and the prompt. */
    private static final Duration BOUNDED = Duration.ofSeconds(25);

    private ServerSocket application;
    private AsteriskServer asterisk;

    @BeforeEach
    void start() throws IOException {
        application = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        asterisk = AsteriskServer.with(Path.of("src/main/asterisk"))
                .agiPort(application.getLocalPort())
                .value("PALABRE_AMI_SECRET", "unused")
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        asterisk.close();
        application.close();
    }

    private void apologyShouldBeHeard(String dialled, String language) {
        try (SipCall call = SipCaller.of(asterisk.sipAddress()).dial(dialled).awaitAnswered(SOON)) {
            call.heard().await(prompt(language, Prompt.UNAVAILABLE), BOUNDED);
            call.awaitEnded(SOON);
        }
        assertThat(asterisk.rx("core show channels count")).contains("0 active channels");
    }

    /** What is said of a room with as many people, which cannot be filled here. */
    @ParameterizedTest
    @ValueSource(ints = {7, 100, 1100, 1234, 1999})
    void numbersShouldBeSaidAsTheApplicationSaysThem(int number) throws IOException {
        String dialplan =
                "\n[palabre-demo](+)\nexten => 9000,1,Answer()\n same => n,Wait(0.5)\n same => n,Set(CHANNEL(language)=fr)\n"
                        + " same => n,Gosub(palabre-number,s,1(" + number
                        + "))\n same => n,Wait(1)\n same => n,Hangup()\n";
        Files.writeString(asterisk.folder().resolve("etc/extensions.conf"), dialplan, StandardOpenOption.APPEND);
        asterisk.rx("dialplan reload");
        try (SipCall call = SipCaller.of(asterisk.sipAddress()).dial("9000").awaitAnswered(SOON)) {
            call.awaitEnded(SOON);
            Duration after = Duration.ZERO;
            double length = 0;
            for (Spoken word : Speech.number(number)) {
                Wav sound = Sounds.french().get(word.fileName().replace("palabre/", ""));
                after = call.heard().await(sound, after, SOON).at();
                length += sound.seconds();
            }
            assertThat(call.heard().now().toMillis() / 1000.0)
                    .as("nothing else is said")
                    .isLessThan(length + 2);
        }
    }

    @Test
    void refusingApplicationShouldBeApologisedFor() throws IOException {
        application.close();
        apologyShouldBeHeard("8000", "fr");
    }

    @Test
    void apologyShouldSpeakTheLanguageOfTheNumber() throws IOException {
        application.close();
        apologyShouldBeHeard("8001", "en");
    }

    @Test
    void silentApplicationShouldBeApologisedFor() {
        // the kernel accepts, nobody ever reads or answers
        apologyShouldBeHeard("8000", "fr");
    }

    @Test
    void closingApplicationShouldBeApologisedFor() {
        acceptEach(Socket::close);
        apologyShouldBeHeard("8000", "fr");
    }

    @Test
    void secondNodeShouldBeAskedWhenTheFirstIsSilent() throws IOException {
        try (var second = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            asterisk.rx("dialplan set global PALABRE_AGI_2 agi://127.0.0.1:" + second.getLocalPort() + "/call");
            var asked = CompletableFuture.supplyAsync(() -> accept(second));
            try (SipCall call = SipCaller.of(asterisk.sipAddress()).dial("8000").awaitAnswered(SOON)) {
                asked.orTimeout(BOUNDED.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                        .join()
                        .close();
                call.heard().await(prompt(Prompt.UNAVAILABLE), BOUNDED);
            }
        }
    }

    private interface Treatment {
        void treat(Socket peer) throws IOException;
    }

    private void acceptEach(Treatment treatment) {
        CompletableFuture.runAsync(() -> {
            while (!application.isClosed()) {
                try {
                    treatment.treat(application.accept());
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static Socket accept(ServerSocket server) {
        try {
            return server.accept();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
