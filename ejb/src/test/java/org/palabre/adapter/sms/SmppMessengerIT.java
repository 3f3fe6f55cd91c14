package org.palabre.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.notification.TextMessage;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.shared.outbox.Subject;
import org.palabre.testing.Await;
import org.palabre.testing.FakeHandler;
import org.palabre.testing.Logged;
import org.palabre.testing.OnStage;
import org.palabre.testing.sms.MessageCentre;

/** Short messages to a real message centre, and its receipts. */
class SmppMessengerIT extends OnStage {
    private static final String TO = "+33612345678";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ScheduledExecutorService threads;
    private MessageCentre centre;
    private SmppLink link;

    @BeforeEach
    void startCentre() throws IOException {
        threads = Executors.newScheduledThreadPool(4);
        centre = MessageCentre.start();
    }

    @AfterEach
    void stopCentre() throws IOException {
        link.close();
        centre.close();
        threads.shutdownNow();
    }

    @Test
    void shortTextShouldGoInOnePartInTheGsmAlphabet() {
        bound().send("id-1", new TextMessage(TO, "Déjà 5 €"));

        assertThat(centre.submitted).singleElement().satisfies(message -> {
            assertThat(message.getDestAddress()).isEqualTo("33612345678");
            assertThat(message.getSourceAddr()).isEqualTo("Palabre");
            assertThat(message.getSourceAddrTon()).isEqualTo((byte) 5);
            assertThat(message.getDataCoding()).isZero();
            assertThat(message.isUdhi()).isFalse();
            assertThat(message.getRegisteredDelivery()).isEqualTo((byte) 1);
            assertThat(message.getShortMessage()).containsExactly('D', 0x05, 'j', 0x7f, ' ', '5', ' ', 0x1b, 0x65);
        });
    }

    @Test
    void longTextInGsmShouldGoInPartsOf153() {
        String text = "0123456789".repeat(31);
        bound().send("id-1", new TextMessage(TO, text));

        assertThat(centre.submitted).hasSize(3).allMatch(SubmitSm::isUdhi);
        assertThat(centre.submitted)
                .extracting(message -> message.getShortMessage().length)
                .containsExactly(159, 159, 10);
        assertThat(joined(StandardCharsets.US_ASCII)).isEqualTo(text);
    }

    @Test
    void longTextInUcs2ShouldGoInPartsWithOneReference() {
        String text = "À l’hôtel « été » 😀 ".repeat(10);
        List<String> references = bound().send("id-1", new TextMessage(TO, text));

        assertThat(references).hasSize(centre.submitted.size()).doesNotHaveDuplicates();
        assertThat(centre.submitted).allSatisfy(message -> {
            assertThat(message.getDataCoding()).isEqualTo((byte) 8);
            assertThat(message.isUdhi()).isTrue();
            assertThat(Arrays.copyOf(message.getShortMessage(), 3)).containsExactly(5, 0, 3);
            assertThat(message.getShortMessage()[4]).isEqualTo((byte) centre.submitted.size());
            assertThat(message.getShortMessage().length).isLessThanOrEqualTo(140);
        });
        assertThat(centre.submitted)
                .extracting(message -> message.getShortMessage()[5])
                .containsExactly((byte) 1, (byte) 2, (byte) 3, (byte) 4);
        assertThat(joined(StandardCharsets.UTF_16BE)).isEqualTo(text);
    }

    @Test
    void textThatIsSentTwiceShouldBeTheSameToThePhone() {
        SmppMessenger messenger = bound();
        for (String id : List.of("id-1", "id-1", "id-2")) {
            messenger.send(id, new TextMessage(TO, "x".repeat(161)));
        }

        List<byte[]> firstParts = List.of(0, 2, 4).stream()
                .map(n -> centre.submitted.get(n).getShortMessage())
                .toList();
        assertThat(firstParts.get(1)).isEqualTo(firstParts.get(0));
        assertThat(firstParts.get(2)).isNotEqualTo(firstParts.get(0));
    }

    @Test
    void receiptInDecimalShouldReachTheMessageWhoseIdWasHexadecimal() {
        send("Bonjour");
        centre.receipt(0, "DELIVRD");

        awaitState(OutboxState.DELIVERED);
    }

    @Test
    void receiptInParametersAloneShouldReachItsMessage() {
        send("Bonjour");
        centre.taggedReceipt(2);

        awaitState(OutboxState.DELIVERED);
    }

    /** The centre gets its answer, or it would throw; and the session lives on. */
    @Test
    void receiptThatCannotBeReadShouldBeAnsweredWithSuccess() {
        send("Bonjour");
        for (String text : List.of("stat:DELIVRD err:000", "", "id:77", "nonsense")) {
            centre.receipt(text);
        }
        centre.receipt(0, "DELIVRD");

        awaitState(OutboxState.DELIVERED);
    }

    @Test
    void receiptsOfAllPartsShouldBeAwaited() {
        send("x".repeat(161));
        centre.receipt(0, "DELIVRD");
        centre.receipt(1, "UNDELIV");

        awaitState(OutboxState.UNDELIVERABLE);
        assertThat(entry().lastError()).isEqualTo("UNDELIV 027");
    }

    @Test
    void receiptThatOvertakesTheAnswerShouldCount() {
        centre.letReceiptsOvertake();
        send("Bonjour");

        awaitState(OutboxState.DELIVERED);
    }

    @Test
    void centreThatWasKilledShouldBeBoundAgainByItself() throws IOException {
        SmppMessenger messenger = bound();
        centre.stop();
        Await.until("the loss is noticed", PATIENCE, () -> !isBound());
        assertThat(isAway(messenger)).isTrue();
        centre.resume();
        Await.until("bound again", PATIENCE, this::isBound);
        messenger.send("id", new TextMessage(TO, "Bonjour"));

        assertThat(centre.submitted).hasSize(1);
    }

    @Test
    void centreThatIsNotThereAtFirstShouldBeBoundLater() throws IOException {
        centre.stop();
        link(MessageCentre.PASSWORD);
        centre.resume();

        Await.until("bound", PATIENCE, () -> centre.bound() == 1);
    }

    @Test
    void wrongPasswordShouldBeNobodysFaultAndNotBeTold() {
        SmppMessenger messenger = new SmppMessenger(link("wrong"), Sender.of(""));
        Await.until("the refusal is known", PATIENCE, () -> whyAway(messenger).contains("0000000e"));

        assertThat(centre.bound()).isZero();
        assertThat(whyAway(messenger)).doesNotContain("wrong");
    }

    @Test
    void refusalsShouldTellWhomTheyAreAbout() {
        SmppMessenger messenger = bound();
        Set<String> found = new HashSet<>();
        for (var refusal : Map.of(0x0b, "for good", 0x58, "away", 0x08, "later").entrySet()) {
            centre.answers(message -> refusal.getKey());
            assertThatThrownBy(() -> messenger.send("id", new TextMessage(TO, "x")))
                    .isInstanceOfSatisfying(DeliveryFailure.class, e -> {
                        String whom = e.forGood() ? "for good" : e.away() ? "away" : "later";
                        assertThat(whom).isEqualTo(refusal.getValue());
                        found.add(whom);
                    });
        }
        assertThat(found).hasSize(3);
    }

    /** It goes again before it was back for long: what the log says last is still true. */
    @Test
    void theLogShouldNotSayBoundWhileTheCentreIsAway() throws IOException {
        try (var log = new Logged(SmppLink.class.getName())) {
            bound();
            for (int outage = 0; outage < 2; outage++) {
                centre.stop();
                Await.until("lost", PATIENCE, () -> !isBound());
                centre.resume();
                Await.until("bound again", PATIENCE.multipliedBy(3), this::isBound);
            }
            centre.stop();
            Await.until("lost", PATIENCE, () -> !isBound());
            assertThat(log.records()).extracting(LogRecord::getLevel).containsExactly(Level.INFO, Level.WARNING);
        }
    }

    /**
     * Each ends the session, however much room a PDU asks for, also while it is being bound; told once, tried again,
     * and then it works.
     */
    @Test
    void nonsenseOfACentreShouldEndTheSessionAndNothingElse() throws Exception {
        centre.stop();
        try (var log = new Logged(SmppLink.class.getName());
                var raw = listening(centre.port())) {
            raw.setSoTimeout((int) PATIENCE.multipliedBy(2).toMillis());
            link(MessageCentre.PASSWORD);
            for (int octets : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThat(endsAfter(raw, octets)).as("ended after %d", octets).isTrue();
            }
            assertThat(log.records()).hasSizeLessThan(4).allMatch(line -> line.getThrown() == null);
        }
        centre.resume();
        Await.until("bound again", PATIENCE.multipliedBy(3), () -> centre.bound() == 1);
    }

    private static ServerSocket listening(int port) {
        List<ServerSocket> one = new ArrayList<>();
        Await.until("the port is free", PATIENCE, () -> {
            try {
                return one.add(new ServerSocket(port, 10, InetAddress.getLoopbackAddress()));
            } catch (IOException notYet) {
                return false;
            }
        });
        return one.getFirst();
    }

    /** Takes the bind as a centre should, and goes on with a PDU of so many octets. */
    private static boolean endsAfter(ServerSocket raw, int octets) throws IOException {
        try (Socket one = raw.accept()) {
            one.setSoTimeout((int) PATIENCE.toMillis());
            var in = new DataInputStream(one.getInputStream());
            byte[] bind = in.readNBytes(in.readInt() - 4);
            byte[] name = "centre\0".getBytes(StandardCharsets.US_ASCII);
            one.getOutputStream()
                    .write(ByteBuffer.allocate(2 * 16 + name.length)
                            .putInt(16 + name.length)
                            .putInt(0x80000009)
                            .putInt(0)
                            .put(bind, 8, 4)
                            .put(name)
                            .putInt(octets)
                            .array());
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private SmppMessenger bound() {
        var messenger = new SmppMessenger(link(MessageCentre.PASSWORD), Sender.of("Palabre"));
        Await.until("bound", PATIENCE, this::isBound);
        return messenger;
    }

    private boolean isBound() {
        try {
            return link.session() != null;
        } catch (DeliveryFailure notYet) {
            return false;
        }
    }

    private SmppLink link(String password) {
        Settings settings = Settings.of(Map.of(
                Setting.PALABRE_SMPP_PORT,
                Integer.toString(centre.port()),
                Setting.PALABRE_SMPP_USER,
                MessageCentre.USER,
                Setting.PALABRE_SMPP_PASSWORD,
                password));
        link = new SmppLink(
                SmppSettings.from(settings), new Receipts(stage.get(Outbox.class), threads, threads), threads, threads);
        link.open();
        return link;
    }

    /** Through the outbox, which then knows the names that receipts have. */
    private void send(String text) {
        SmppMessenger messenger = bound();
        stage.handler.does(delivery -> messenger.send(delivery.id(), new TextMessage(TO, text)));
        stage.get(Outbox.class)
                .add(new NewEntry(
                        FakeHandler.KIND,
                        "key",
                        Subject.conference("71234567"),
                        "awa",
                        TO,
                        text,
                        "{}",
                        Optional.empty()));
    }

    private void awaitState(OutboxState state) {
        Await.until("is " + state, PATIENCE, () -> entry().state() == state);
    }

    private OutboxView entry() {
        return stage.get(OutboxDesk.class)
                .about(Subject.conference("71234567"), AWA)
                .getFirst();
    }

    private static boolean isAway(SmppMessenger messenger) {
        return !whyAway(messenger).isEmpty();
    }

    private static String whyAway(SmppMessenger messenger) {
        try {
            messenger.send("id", new TextMessage(TO, "x"));
            return "";
        } catch (DeliveryFailure e) {
            return e.getMessage();
        }
    }

    private String joined(Charset charset) {
        var text = new StringBuilder();
        for (SubmitSm message : centre.submitted) {
            byte[] octets = message.getShortMessage();
            text.append(new String(octets, 6, octets.length - 6, charset));
        }
        return text.toString();
    }
}
