package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Caller and phone with each other, no switch between them: both sides of every exchange are ours. */
class SipPhoneTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final SipPhone phone = SipPhone.listening(0);
    private final SipCaller caller = SipCaller.of(phone.port());

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void answersShouldRingThenAnswerAndLetBothHear() {
        phone.when("2001", Habit.answers(Duration.ofMillis(200)));
        try (SipCall call = caller.from("1002").dial("2001").awaitRinging(SOON).awaitAnswered(SOON)) {
            SipCall other = phone.awaitCall("2001", SOON);
            call.tone(500);
            other.tone(900);

            other.heard().awaitTone(500, Duration.ZERO, SOON);
            call.heard().awaitTone(900, Duration.ZERO, SOON);

            assertThat(other.them()).isEqualTo("1002");
            assertThat(call.answer().join().after()).isGreaterThan(Duration.ofMillis(190));
            call.heard().awaitNoTone(500, Duration.ZERO, SOON);
        }
    }

    @Test
    void hangUpShouldEndTheCallOnBothSides() {
        SipCall call = caller.dial("2001").awaitAnswered(SOON);
        SipCall other = phone.awaitCall("2001", SOON).awaitAnswered(SOON);

        other.hangUp();

        assertThat(call.awaitEnded(SOON).by()).isEqualTo(Ending.By.THEM);
        assertThat(other.awaitEnded(SOON).by()).isEqualTo(Ending.By.US);
        assertThat(call.isUp()).isFalse();
    }

    @Test
    void busyShouldAnswer486AndRejects603() {
        phone.when("2001", Habit.busy()).when("2002", Habit.rejects());

        assertThat(caller.dial("2001").awaitAnswer(SOON).status()).isEqualTo(486);
        assertThat(caller.dial("2002").awaitAnswer(SOON).status()).isEqualTo(603);
    }

    @Test
    void neverAnswersShouldRingUntilTheCallerGivesUp() {
        phone.otherwise(Habit.neverAnswers());
        SipCall call = caller.dial("2003").awaitRinging(SOON);
        SipCall other = phone.awaitCall("2003", SOON);

        call.hangUp();

        assertThat(call.awaitAnswer(SOON).status()).isEqualTo(487);
        assertThat(other.awaitAnswer(SOON).status()).isEqualTo(487);
    }

    @Test
    void answersAndPlaysShouldBeHeard() {
        Wav voice = Sounds.french().get("welcome");
        phone.when("2004", Habit.answersAndPlays(Duration.ZERO, voice));
        try (SipCall call = caller.dial("2004").awaitAnswered(SOON)) {
            assertThat(call.heard().await(voice, SOON).score()).isGreaterThan(0.95);
            assertThat(call.heard().hears(Sounds.french().get("full"))).isFalse();
        }
    }

    @Test
    void dialShouldSayWhenNobodyListens() {
        phone.close();

        SipCall call = caller.dial("2001");

        assertThatThrownBy(() -> call.awaitAnswered(SOON))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("nobody listens on 127.0.0.1:" + phone.port());
    }

    @Test
    void dialShouldBeSentAgainWhenTheFirstIsLost() throws Exception {
        try (DatagramSocket deaf = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            SipCall call = SipCaller.of(deaf.getLocalPort()).dial("2001");
            DatagramPacket first = receive(deaf);

            DatagramPacket second = receive(deaf);

            assertThat(text(second)).isEqualTo(text(first)).startsWith("INVITE sip:2001@127.0.0.1");
            byte[] busy = SipMessage.parse(second.getData(), second.getLength())
                    .answer(486, "Busy Here", "x", List.of(), "")
                    .bytes();
            deaf.send(new DatagramPacket(busy, busy.length, second.getSocketAddress()));
            assertThat(text(receive(deaf))).startsWith("ACK sip:2001@");
            assertThat(call.awaitAnswer(SOON).status()).isEqualTo(486);
        }
    }

    @Test
    void inviteThatComesTwiceShouldMakeOneCall() throws Exception {
        phone.otherwise(Habit.busy());
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            send(socket, request("INVITE", "twice"));
            assertThat(text(receive(socket))).startsWith("SIP/2.0 100");
            assertThat(text(receive(socket))).startsWith("SIP/2.0 486");

            send(socket, request("INVITE", "twice"));

            assertThat(text(receive(socket))).startsWith("SIP/2.0 486");
            send(socket, request("ACK", "twice"));
            assertThat(phone.calls()).hasSize(1);
        }
    }

    @Test
    void strayRequestsShouldBeAnsweredAsTheStandardSays() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            send(socket, request("OPTIONS", "a"));
            assertThat(text(receive(socket))).startsWith("SIP/2.0 200").contains("Allow: ");
            send(socket, request("BYE", "b"));
            assertThat(text(receive(socket))).startsWith("SIP/2.0 481");
            send(socket, request("JUMP", "c"));
            assertThat(text(receive(socket))).startsWith("SIP/2.0 405");
        }
    }

    private static byte[] request(String method, String callId) {
        return (method + " sip:2001@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1;rport\r\n"
                        + "From: <sip:1001@127.0.0.1>;tag=1\r\nTo: <sip:2001@127.0.0.1>\r\nCall-ID: " + callId
                        + "\r\nCSeq: 1 " + method + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void send(DatagramSocket socket, byte[] bytes) throws Exception {
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("127.0.0.1"), phone.port()));
    }

    private static DatagramPacket receive(DatagramSocket socket) throws Exception {
        socket.setSoTimeout(5000);
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        socket.receive(packet);
        return packet;
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
