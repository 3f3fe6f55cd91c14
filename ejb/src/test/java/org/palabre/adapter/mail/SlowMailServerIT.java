package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.notification.Envelope;
import org.palabre.notification.OutgoingMessages;
import org.palabre.notification.SampleMails;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxQuery;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.shared.outbox.Subject;
import org.palabre.testing.Await;
import org.palabre.testing.OnStage;
import org.palabre.testing.Stage;
import org.palabre.testing.mail.SlowMailServer;

/** A server that is still at a mail has it: it is not sent a second time, and others are sent meanwhile. */
class SlowMailServerIT extends OnStage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** More than PALABRE_OUTBOX_AT_ONCE. */
    private static final int SLOW = 6;

    private static final int QUICK = 20;

    private ScheduledExecutorService threads;
    private SlowMailServer server;
    private SmtpConnections connections;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newScheduledThreadPool(24);
        server = new SlowMailServer();
        Settings settings = Settings.of(Map.of(Setting.PALABRE_SMTP_PORT, Integer.toString(server.port())));
        connections = new SmtpConnections(SmtpSettings.from(settings), threads);
        stage = new Stage(
                database.emptied(), new SmtpMailer(connections, new MailComposer(settings, stage.clock)), threads);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        connections.close();
        threads.shutdownNow();
    }

    @Test
    void aMailShouldBeSentOnceHoweverLongTheAnswerTakesAndHoldUpNoOther() {
        write(IntStream.range(0, SLOW)
                .mapToObj(n -> "slow" + n + "@example.org")
                .toList());
        Await.until("slow mails at the server", PATIENCE, () -> passed(6) && ended("slow") == SLOW);
        write(IntStream.range(0, QUICK)
                .mapToObj(n -> "quick" + n + "@example.org")
                .toList());
        Await.until("quick mails sent", PATIENCE, () -> passed(6) && sent().count() == QUICK);
        IntStream.range(0, 20).forEach(n -> stage.pass(Duration.ofMinutes(1)));

        assertThat(sent()).hasSize(QUICK);
        server.answer();
        Await.until("all sent", PATIENCE, () -> passed(6) && sent().count() == SLOW + QUICK);
        assertThat(server.ended())
                .hasSize(SLOW + QUICK)
                .allSatisfy((to, times) -> assertThat(times).as(to).isEqualTo(1));
        assertThat(sent()).extracting(OutboxView::attempts).containsOnly(1);
    }

    /** 5 minutes at most to begin with and for each command, 2 for DATA, 3 for each block, 10 after the end. */
    @Test
    void answersShouldBeWaitedForAsLongAsTheStandardSays() {
        var properties = SmtpSettings.from(Settings.of(Map.of())).properties();

        assertThat(Long.parseLong(properties.getProperty("mail.smtp.timeout")))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(10).toMillis());
        assertThat(Long.parseLong(properties.getProperty("mail.smtp.writetimeout")))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(3).toMillis());
    }

    private boolean passed(int seconds) {
        stage.pass(Duration.ofSeconds(seconds));
        return true;
    }

    private void write(List<String> addresses) {
        OutgoingMessages post = stage.get(OutgoingMessages.class);
        database.transactions.run(() -> addresses.forEach(address -> post.mail(
                SampleMails.invitation(address), Envelope.of(address, Subject.conference("71234567"), "awa"))));
    }

    private long ended(String prefix) {
        return server.ended().keySet().stream()
                .filter(to -> to.startsWith(prefix))
                .count();
    }

    private Stream<OutboxView> sent() {
        return stage
                .get(OutboxDesk.class)
                .rows(
                        new OutboxQuery(
                                java.util.Optional.of(OutboxState.SENT), java.util.Optional.empty(), "", 0, 100),
                        ADMIN)
                .stream();
    }
}
