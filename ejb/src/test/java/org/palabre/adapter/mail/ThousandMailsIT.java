package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.notification.Envelope;
import org.palabre.notification.Mail;
import org.palabre.notification.OutgoingMessages;
import org.palabre.notification.SampleMails;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxQuery;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.Subject;
import org.palabre.testing.Await;
import org.palabre.testing.OnStage;
import org.palabre.testing.Stage;
import org.palabre.testing.TestDatabase;

/** A thousand invitations through a real mail server and PostgreSQL, on threads as in the product. */
class ThousandMailsIT extends OnStage {
    private static final int MAILS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ScheduledExecutorService threads;
    private GreenMail server;
    private SmtpConnections connections;

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @BeforeEach
    void start() {
        threads = Executors.newScheduledThreadPool(8);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        Settings settings = Settings.of(Map.of(
                Setting.PALABRE_SMTP_PORT, Integer.toString(server.getSmtp().getPort())));
        connections = new SmtpConnections(SmtpSettings.from(settings), threads);
        stage = new Stage(
                database.emptied(), new SmtpMailer(connections, new MailComposer(settings, stage.clock)), threads);
    }

    @AfterEach
    void stop() {
        connections.close();
        threads.shutdownNow();
        server.stop();
    }

    @Test
    void allShouldGoOutFastAndOnce() {
        invite();
        long begin = System.nanoTime();
        Await.until("all sent", PATIENCE, this::allSent);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        System.getLogger(ThousandMailsIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} mails in {1} ms", MAILS, took.toMillis());
        assertThat(distinctIds()).isEqualTo(MAILS);
        assertThat(server.getReceivedMessages()).hasSize(MAILS);
    }

    @Test
    void allShouldArriveThoughTheServerWasAwayInBetween() {
        invite();
        Await.until("some sent", PATIENCE, () -> server.getReceivedMessages().length > MAILS / 5);
        int port = server.getSmtp().getPort();
        MimeMessage[] before = stopServer();
        assertThat(before.length).isLessThan(MAILS);
        Await.until("the pause is known", PATIENCE, () -> waitsFor("cannot be reached"));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Await.until("all sent", PATIENCE, () -> {
            stage.pass(Duration.ofSeconds(10));
            return allSent();
        });

        int received = before.length + server.getReceivedMessages().length;
        System.getLogger(ThousandMailsIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} mails received of {1}", received, MAILS);
        assertThat(ids(before, server.getReceivedMessages())).isEqualTo(MAILS);
        assertThat(received - MAILS).as("received twice").isLessThanOrEqualTo(4);
    }

    private void invite() {
        OutgoingMessages post = stage.get(OutgoingMessages.class);
        database.transactions.run(() -> IntStream.range(0, MAILS).forEach(n -> {
            Mail mail = SampleMails.invitation("guest" + n + "@example.org");
            post.mail(mail, Envelope.of("invitation:" + n, Subject.conference("71234567"), "awa"));
        }));
    }

    /** What had arrived, with the mail that was under way then. */
    private MimeMessage[] stopServer() {
        server.getSmtp().stopService();
        MimeMessage[] received = server.getReceivedMessages();
        server.stop();
        return received;
    }

    private boolean allSent() {
        return stage.get(OutboxDesk.class).counts(ADMIN).getOrDefault(OutboxState.SENT, 0L) == MAILS;
    }

    private boolean waitsFor(String why) {
        return stage
                .get(OutboxDesk.class)
                .rows(new OutboxQuery(Optional.of(OutboxState.WAITING), Optional.empty(), "", 0, 20), ADMIN)
                .stream()
                .anyMatch(view -> view.lastError().contains(why));
    }

    private long distinctIds() {
        return ids(server.getReceivedMessages());
    }

    private static long ids(MimeMessage[]... received) {
        return Arrays.stream(received)
                .flatMap(Arrays::stream)
                .map(ThousandMailsIT::id)
                .distinct()
                .count();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
