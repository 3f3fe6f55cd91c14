package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palabre.notification.SampleMails;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.testing.TestClock;
import org.palabre.testing.mail.ScriptedMailServer;

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
    void clearMailBeyondTheLoopbackInterfaceShouldStopTheStart() {
        assertThatThrownBy(() -> mailer(Map.of(Setting.PALABRE_SMTP_HOST, "mail.example.org")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PALABRE_SMTP_TLS");
        assertThatThrownBy(() -> mailer(Map.of(Setting.PALABRE_SMTP_TLS, "maybe")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PALABRE_SMTP_TLS");
    }

    private SmtpMailer mailer(Map<Setting, String> values) {
        Settings settings = Settings.of(values);
        return new SmtpMailer(
                new SmtpConnections(SmtpSettings.from(settings), timer), new MailComposer(settings, new TestClock()));
    }
}
