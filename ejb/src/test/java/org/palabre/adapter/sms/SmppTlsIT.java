package org.palabre.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.notification.TextMessage;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.shared.outbox.Outbox;
import org.palabre.testing.Await;
import org.palabre.testing.OnStage;
import org.palabre.testing.sms.MessageCentre;
import org.palabre.testing.tls.ServerCertificate;
import org.palabre.testing.tls.TlsFront;

/** Short messages under TLS, and to nobody else than the message centre. */
class SmppTlsIT extends OnStage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private ScheduledExecutorService threads;
    private MessageCentre centre;

    @BeforeEach
    void startCentre() throws IOException {
        threads = Executors.newScheduledThreadPool(4);
        centre = MessageCentre.start();
    }

    @AfterEach
    void stopCentre() throws IOException {
        centre.close();
        threads.shutdownNow();
    }

    @Test
    void textShouldGoUnderTls() throws Exception {
        var certificate = ServerCertificate.make(directory, "ip:127.0.0.1");
        try (var front = new TlsFront(certificate, centre.port())) {
            SmppLink link = link(
                    front.port(),
                    Map.of(Setting.PALABRE_SMPP_TRUST, certificate.certificate().toString()));
            Await.until("bound", PATIENCE, () -> whyNot(link).isEmpty());
            new SmppMessenger(link, Sender.of("")).send("id-1", new TextMessage("+33612345678", "Bonjour"));
            link.close();

            assertThat(centre.submitted).hasSize(1);
        }
    }

    @Test
    void centreOfAnotherNameOrThatNobodyVouchesForShouldNotBeToldThePassword() throws Exception {
        var foreign = ServerCertificate.make(directory, "dns:sms.example.org");
        try (var front = new TlsFront(foreign, centre.port())) {
            for (Map<Setting, String> trust : List.of(
                    Map.of(Setting.PALABRE_SMPP_TRUST, foreign.certificate().toString()), Map.<Setting, String>of())) {
                SmppLink link = link(front.port(), trust);
                Await.until("it was tried", PATIENCE, () -> !whyNot(link).endsWith("not bound yet"));
                link.close();

                assertThat(whyNot(link)).containsIgnoringCase("certif");
            }
        }
        assertThat(centre.bound()).isZero();
    }

    @Test
    void fileWithoutACertificateShouldStopTheStart() {
        assertThatThrownBy(() -> link(1, Map.of(Setting.PALABRE_SMPP_TRUST, "missing.pem")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PALABRE_SMPP_TRUST");
    }

    private static String whyNot(SmppLink link) {
        try {
            link.session();
            return "";
        } catch (DeliveryFailure away) {
            return away.getMessage();
        }
    }

    private SmppLink link(int port, Map<Setting, String> more) {
        Map<Setting, String> values = new HashMap<>(Map.of(
                Setting.PALABRE_SMPP_PORT,
                Integer.toString(port),
                Setting.PALABRE_SMPP_TLS,
                "tls",
                Setting.PALABRE_SMPP_USER,
                MessageCentre.USER,
                Setting.PALABRE_SMPP_PASSWORD,
                MessageCentre.PASSWORD));
        values.putAll(more);
        SmppLink link = new SmppLink(
                SmppSettings.from(Settings.of(values)),
                new Receipts(stage.get(Outbox.class), threads, threads),
                threads,
                threads);
        link.open();
        return link;
    }
}
