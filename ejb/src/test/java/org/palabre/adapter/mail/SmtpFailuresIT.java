package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.notification.SampleMails;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.testing.TestClock;
import org.palabre.testing.mail.ScriptedMailServer;

/** Whom a failure of the mail server is about: this try, this mail, or everybody. */
class SmtpFailuresIT {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private ScriptedMailServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedMailServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        timer.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such mailbox, for good",
        "RCPT, 451 4.7.1 greylisted, later",
        "RCPT, 452 4.2.2 mailbox full, later",
        "., 554 5.7.1 looks like spam, for good",
        "., 451 4.3.0 local error, later",
        "MAIL, 421 4.3.2 shutting down, away",
        "MAIL, 530 5.7.0 authentication required, away",
        "HELLO, 421 4.3.2 too many connections, away",
        "HELLO, 554 no service for you, away"
    })
    void shouldFollowFromTheReply(String command, String reply, String whom) {
        server.answers(command, reply);

        assertThat(failure()).hasMessageContaining(reply).satisfies(e -> assertThat(whom(e))
                .isEqualTo(whom));
    }

    @ParameterizedTest
    @CsvSource({"RCPT, later", "DATA, later", "., later", "HELLO, away"})
    void shouldFollowFromWhereTheConnectionBroke(String command, String whom) {
        server.answers(command, ScriptedMailServer.BREAKS);

        assertThat(whom(failure())).isEqualTo(whom);
    }

    private DeliveryFailure failure() {
        Settings settings = Settings.of(Map.of(Setting.PALABRE_SMTP_PORT, Integer.toString(server.port())));
        var connections = new SmtpConnections(SmtpSettings.from(settings), timer);
        var mailer = new SmtpMailer(connections, new MailComposer(settings, new TestClock()));
        try {
            mailer.send("id-1", SampleMails.invitation("paul@example.org"));
            throw new AssertionError("it was taken");
        } catch (DeliveryFailure e) {
            return e;
        }
    }

    private static String whom(DeliveryFailure failure) {
        return failure.forGood() ? "for good" : failure.away() ? "away" : "later";
    }
}
