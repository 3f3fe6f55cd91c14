package org.palabre.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What telephones and exchanges offer and ask while a call goes on, letter by letter. */
@Timeout(60)
class SignallingIT {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    private DatagramSocket phone;
    private String tag = "";
    private int sequence;

    @BeforeEach
    void plugIn() throws IOException {
        phone = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        phone.setSoTimeout(5000);
    }

    @AfterEach
    void hangUp() throws IOException {
        assertThat(ask("BYE", "", "")).startsWith("SIP/2.0 200");
        phone.close();
    }

    @ParameterizedTest
    @CsvSource({"9 0, '', 9", "8 0, '', 8", "107 0, 'a=rtpmap:107 opus/48000/2', 107"})
    void theCodecThatIsOfferedFirstShouldBeTaken(String offered, String map, String taken) throws IOException {
        assertThat(call(offered, map)).containsPattern("m=audio \\d+ RTP/AVP " + taken + " ");
    }

    @Test
    void requestsInsideACallShouldBeAnswered() throws IOException {
        call("0", "");
        assertThat(ask("OPTIONS", "", "")).startsWith("SIP/2.0 200");
        assertThat(ask("INFO", "", "")).startsWith("SIP/2.0 200");
        assertThat(ask("INFO", "application/dtmf-relay", "Signal=5\r\nDuration=160\r\n"))
                .startsWith("SIP/2.0 200");
        assertThat(ask("INVITE", "application/sdp", offer("0", ""))).startsWith("SIP/2.0 200");
        send("ACK", sequence, "", "");
    }

    private String call(String codecs, String map) throws IOException {
        String answer = ask("INVITE", "application/sdp", offer(codecs, map));
        assertThat(answer).startsWith("SIP/2.0 200");
        tag = answer.replaceAll("(?s).*\r\nTo: [^\r]*(;tag=[^\r;]+).*", "$1");
        send("ACK", sequence, "", "");
        return answer;
    }

    private static String offer(String codecs, String map) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 26000 RTP/AVP "
                + codecs + " 101\r\n" + (map.isEmpty() ? "" : map + "\r\n") + "a=rtpmap:101 telephone-event/8000\r\n";
    }

    /** The final answer. */
    private String ask(String method, String type, String body) throws IOException {
        send(method, ++sequence, type, body);
        while (true) {
            var packet = new DatagramPacket(new byte[8000], 8000);
            phone.receive(packet);
            String heard = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            if (heard.matches("(?s)SIP/2.0 [2-6].*CSeq: " + sequence + " " + method + ".*")) {
                return heard;
            }
        }
    }

    private void send(String method, int number, String type, String body) throws IOException {
        String us = "127.0.0.1:" + phone.getLocalPort();
        String text =
                method + " sip:8000@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP " + us + ";rport;branch=z9hG4bK" + number
                        + method + phone.getLocalPort() + "\r\nMax-Forwards: 70\r\nFrom: <sip:1001@" + us
                        + ">;tag=a\r\nTo: <sip:8000@127.0.0.1>" + tag + "\r\nCall-ID: raw-" + phone.getLocalPort()
                        + "\r\nCSeq: "
                        + number + " " + method + "\r\nContact: <sip:1001@" + us + ">\r\n"
                        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: " + body.length()
                        + "\r\n\r\n" + body;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        phone.send(new DatagramPacket(bytes, bytes.length, rig.asterisk.sipAddress()));
    }
}
