package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.notification.SampleMails;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.testing.TestClock;
import org.palabre.testing.mail.ScriptedMailServer;
import org.palabre.testing.tls.ServerCertificate;
import org.palabre.testing.tls.TlsFront;

/** Nothing in clear where TLS is wanted, and TLS wherever a network is between. */
class SmtpTlsIT {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void mailShouldNotGoInClearToAServerWithoutStartTls() throws IOException {
        try (var server = new ScriptedMailServer()) {
            SmtpMailer mailer = mailer(Map.of(
                    Setting.PALABRE_SMTP_PORT, Integer.toString(server.port()), Setting.PALABRE_SMTP_TLS, "starttls"));

            assertThatThrownBy(() -> mailer.send("id-1", SampleMails.invitation("paul@example.org")))
                    .hasMessageContaining("STARTTLS")
                    .isInstanceOfSatisfying(
                            DeliveryFailure.class, e -> assertThat(e.away()).isTrue());
        }
    }

    @Test
    void mailShouldGoUnderTlsToAServerWhoseCertificateIsTrusted(@TempDir Path directory) throws Exception {
        var certificate = ServerCertificate.make(directory, "ip:127.0.0.1");
        withTls(certificate, (server, port) -> {
            mailer(tls(port, certificate)).send("id-1", SampleMails.invitation("paul@example.org"));

            assertThat(server.getReceivedMessages()).hasSize(1);
        });
    }

    @Test
    void mailShouldNotGoToAServerOfAnotherNameOrOneThatNobodyVouchesFor(@TempDir Path directory) throws Exception {
        var foreign = ServerCertificate.make(directory, "dns:mail.example.org");
        withTls(foreign, (server, port) -> {
            for (Map<Setting, String> values : List.of(
                    tls(port, foreign),
                    Map.of(Setting.PALABRE_SMTP_PORT, Integer.toString(port), Setting.PALABRE_SMTP_TLS, "tls"))) {
                assertThatThrownBy(() -> mailer(values).send("id-1", SampleMails.invitation("paul@example.org")))
                        .isInstanceOfSatisfying(
                                DeliveryFailure.class, e -> assertThat(e.away()).isTrue());
            }
            assertThat(server.getReceivedMessages()).isEmpty();
        });
    }

    private interface Talk {
        void with(GreenMail server, int tlsPort) throws Exception;
    }

    private static void withTls(ServerCertificate certificate, Talk talk) throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try (var front = new TlsFront(certificate, server.getSmtp().getPort())) {
            talk.with(server, front.port());
        } finally {
            server.stop();
        }
    }

    private static Map<Setting, String> tls(int port, ServerCertificate trusted) {
        return Map.of(
                Setting.PALABRE_SMTP_PORT, Integer.toString(port),
                Setting.PALABRE_SMTP_TLS, "tls",
                Setting.PALABRE_SMTP_TRUST, trusted.certificate().toString());
    }

    private SmtpMailer mailer(Map<Setting, String> values) {
        Settings settings = Settings.of(values);
        return new SmtpMailer(
                new SmtpConnections(SmtpSettings.from(settings), timer), new MailComposer(settings, new TestClock()));
    }
}
