package org.palabre.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.palabre.admission.LegRole;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.testing.Await;
import org.palabre.testing.call.SipCall;

/**
 * The SIP settings that operators are shown, called by another Asterisk over each kind of line (docs/asterisk.md,
 * "Lines").
 */
@Timeout(90)
class LinesIT {
    @TempDir
    private static Path folder;

    /**
     * @param name of the other side's line
     * @param number that it says it is; empty: what the line says
     * @param extension that is proven; empty: none
     * @param secured voice and signalling: 1, or 0
     */
    private record Line(String name, String number, String extension, String secured) {}

    static final List<Line> LINES = List.of(
            new Line("nat", "", "1001", "00"),
            new Line("inband", "", "1001", "00"),
            new Line("info", "", "1001", "00"),
            new Line("tcp", "", "1001", "00"),
            new Line("ipv6", "", "1004", "00"),
            new Line("tls", "", "1002", "11"),
            new Line("either-with", "", "1003", "11"),
            new Line("either-without", "", "1003", "01"),
            // from outside
            new Line("carrier", "+33687654321", "", "00"),
            new Line("carrier", "1001", "", "00"),
            // extensions of a PBX, and who comes through it from outside
            new Line("pbx", "1005", "1005", "00"),
            new Line("pbx", "+33687654321", "", "00"),
            new Line("pbx", "10055", "", "00"),
            new Line("pbx-unasserted", "1005", "", "00"),
            new Line("pbx-nobody", "1005", "", "00"),
            new Line("pbx-named", "1005", "", "00"),
            new Line("pbx-orders", "1005", "", "00"),
            new Line("pbx-question", "1005", "", "00"),
            new Line("pbx-brackets", "1005", "", "00"));

    private static LinesRig lines;
    private static AsteriskRig rig;

    @BeforeAll
    static void start() throws Exception {
        lines = new LinesRig(folder);
        rig = lines.rig;
        lines.register();
    }

    @AfterAll
    static void stop() {
        lines.close();
    }

    /**
     * A call over each line, and in its room somebody whom the carrier brings. All at once, because prompts take their
     * time.
     */
    @Nested
    class Calls {
        private static final Map<Line, SipCall> members = new HashMap<>();

        @BeforeAll
        static void begin() {
            for (Line line : LINES) {
                rig.door.admits(code(line), room(line), LegRole.PARTICIPANT);
                rig.door.admits("5" + code(line), room(line), LegRole.PARTICIPANT);
                lines.dials(line.name(), code(line), line.number());
                SipCall member = lines.caller().dial("8000");
                members.put(line, member);
                member.answer()
                        .thenRun(() -> member.keys(",5" + code(line) + "#").thenRun(() -> member.tone(700)));
            }
        }

        @AfterAll
        static void end() {
            members.values().forEach(SipCall::close);
            lines.others.rx("channel request hangup all");
        }

        @ParameterizedTest
        @FieldSource("org.palabre.ivr.LinesIT#LINES")
        void aLineShouldProveWhoCallsAndCarryKeysAndVoice(Line line) {
            enters(line, code(line));
            var asked = rig.door.calls().get(rig.door.codes().indexOf(code(line)));
            assertThat(asked.extension()).isEqualTo(line.extension());
            assertThat(lines.awaitNote("SECURED-" + code(line))).isEqualTo(line.secured());
            enters(line, "5" + code(line));
            var heard = members.get(line).heard();
            heard.awaitTone(1000, heard.now(), SOON);
            Await.until("700 Hz there", SOON, () -> lines.heard(code(line)) > -30);
        }

        private static void enters(Line line, String code) {
            rig.told.await(
                    Joined.class,
                    joined -> joined.room().equals(room(line))
                            && rig.door.codes().contains(code)
                            && rig.door
                                    .calls()
                                    .get(rig.door.codes().indexOf(code))
                                    .leg()
                                    .equals(joined.leg()));
        }
    }

    private static String code(Line line) {
        return String.valueOf(41_234_567 + LINES.indexOf(line));
    }

    private static RoomName room(Line line) {
        return new RoomName("p" + code(line));
    }

    @ParameterizedTest
    @CsvSource({"unencrypted", "impostor"})
    void whoDoesNotEncryptWhereOneMustOrDoesNotKnowTheSecretShouldBeRefused(String line) {
        rig.door.admits("41239999", rig.freshRoom(), LegRole.PARTICIPANT);
        lines.dials(line, "41239999", "");
        assertThat(lines.awaitNote("TRIED-" + line)).isEqualTo("CHANUNAVAIL");
        assertThat(rig.door.codes()).doesNotContain("41239999");
    }

    /** A phone behind NAT has registered with an address that nobody reaches. */
    @ParameterizedTest
    @CsvSource({
        "PJSIP/1001, 1001, PJSIP/palabre-, 00",
        "PJSIP/1002, 1002, PJSIP/palabre-, 11",
        "PJSIP/1004, 1004, PJSIP/palabre-, 00",
        "PJSIP/+33611223344@carrier, +33611223344, PJSIP/palabre-account-, 00",
        "PJSIP/1501@pbx, 1501, PJSIP/palabre-, 00"
    })
    void phonesCarrierAndPbxShouldBeCalled(String channel, String called, String by, String secured) {
        rig.asterisk.rx("channel originate " + channel + " application Wait 5");
        assertThat(lines.awaitNote("CALLED-" + called)).startsWith(by).endsWith(" " + secured);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.2, 127.0.0.9", "127.0.0.100, 203.0.113.10"})
    void whoIsOutsideOfTheOwnNetworkShouldBeToldThePublicAddress(String from, String told) throws IOException {
        try (var phone = new DatagramSocket(new InetSocketAddress(from, 0))) {
            phone.setSoTimeout(5000);
            send(
                    phone,
                    "INVITE",
                    "",
                    "v=0\r\no=- 1 1 IN IP4 10.9.9.9\r\ns=-\r\nc=IN IP4 10.9.9.9\r\nt=0 0\r\n"
                            + "m=audio 26000 RTP/AVP 8\r\n");
            String answer = receive(phone, "SIP/2.0 200");
            assertThat(answer)
                    .contains("\r\nc=IN IP4 " + told + "\r\n")
                    .containsPattern("\r\nContact: <sip:" + told + ":\\d+>")
                    .contains("\r\nSession-Expires: 90;");
            String tag = answer.replaceAll("(?s).*\r\nTo: [^\r]*(;tag=[^\r;]+).*", "$1");
            send(phone, "ACK", tag, "");
            send(phone, "BYE", tag, "");
            receive(phone, "SIP/2.0 200");
        }
    }

    private static void send(DatagramSocket phone, String method, String tag, String body) throws IOException {
        String us = phone.getLocalAddress().getHostAddress() + ":" + phone.getLocalPort();
        String text = method + " sip:8000@127.0.0.9 SIP/2.0\r\nVia: SIP/2.0/UDP " + us + ";rport;branch=z9hG4bK"
                + phone.getLocalPort() + method
                + "\r\nMax-Forwards: 70\r\nFrom: <sip:+33687654321@" + us + ">;tag=a\r\nTo: <sip:8000@127.0.0.9>" + tag
                + "\r\nCall-ID: " + us + "\r\nCSeq: " + ("BYE".equals(method) ? 2 : 1) + " " + method
                + "\r\nContact: <sip:a@" + us + ">\r\n" + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        phone.send(new DatagramPacket(
                bytes, bytes.length, InetAddress.getByName(LinesRig.ADDRESS), rig.asterisk.sipPort()));
    }

    private static String receive(DatagramSocket phone, String wanted) throws IOException {
        while (true) {
            var packet = new DatagramPacket(new byte[8000], 8000);
            phone.receive(packet);
            String heard = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            if (heard.startsWith(wanted)) {
                return heard;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2", "TLSv1.3"})
    void tlsOfTodayShouldBeSpoken(String version) throws IOException, GeneralSecurityException {
        try (var socket =
                (SSLSocket) lines.trusting().getSocketFactory().createSocket(LinesRig.ADDRESS, lines.tlsPort)) {
            socket.setSoTimeout(5000);
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
        }
    }

    /** A hello of an old version is answered with an alert (21), "protocol version" (70). */
    @ParameterizedTest
    @CsvSource({"0301", "0302"})
    void tlsOfYesterdayShouldBeRefused(String version) throws IOException {
        try (var socket = new Socket(LinesRig.ADDRESS, lines.tlsPort)) {
            socket.setSoTimeout(5000);
            // ECDHE-ECDSA-AES-CBC-SHA, which the old ones have, with a curve and a kind of points
            String extensions = "000a000400020017" + "000b00020100";
            String hello =
                    version + "00".repeat(32) + "00" + "0004c00ac009" + "0100" + length(extensions, 4) + extensions;
            String handshake = "01" + length(hello, 6) + hello;
            socket.getOutputStream().write(HexFormat.of().parseHex("160301" + length(handshake, 4) + handshake));
            byte[] alert = socket.getInputStream().readNBytes(7);
            assertThat(alert[0]).isEqualTo((byte) 21);
            assertThat(alert[6]).isEqualTo((byte) 70);
        }
    }

    private static String length(String hex, int digits) {
        return HexFormat.of().toHexDigits(hex.length() / 2).substring(8 - digits);
    }
}
