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

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, '', '', 200",
        "INFO, '', '', 200",
        "INFO, application/dtmf-relay, 'Signal=5', 200",
        "INFO, application/dtmf, 5, 200",
        "INFO, application/media_control+xml, <media_control/>, 200",
        "MESSAGE, text/plain, Bonjour, 202",
        "MESSAGE, application/json, {}, 202",
        "MESSAGE, '', '', 415",
        "MESSAGE, image/png, png, 415",
        "UPDATE, '', '', 200",
        "PRACK, '', '', 400",
        "REGISTER, '', '', 403"
    })
    void requestsInsideACallShouldBeAnswered(String method, String type, String body, String status)
            throws IOException {
        call("0", "");
        assertThat(ask(method, type, body)).startsWith("SIP/2.0 " + status);
        assertThat(ask("INVITE", "application/sdp", offer("0", ""))).startsWith("SIP/2.0 200");
        send("ACK", sequence, "", "");
    }

    /**
     * Asterisk takes these for handled by somebody and says nothing (docs/asterisk.md); nothing else may come of them.
     */
    @ParameterizedTest
    @CsvSource({"INFO", "NOTIFY", "SUBSCRIBE", "PUBLISH", "REFER", "STRANGE"})
    void requestsThatTheSwitchLeavesUnansweredShouldNotEndTheCall(String method) throws IOException {
        call("0", "");
        send(method, ++sequence, "application/x-unknown", "x");
        assertThat(ask("OPTIONS", "", "")).startsWith("SIP/2.0 200");
    }

    /** It would run the dialplan as a call does. */
    @Test
    void aMessageOutsideOfACallShouldBeRefused() throws IOException {
        int before = rig.door.calls().size();
        assertThat(ask("MESSAGE", "text/plain", "Bonjour")).startsWith("SIP/2.0 404");
        assertThat(rig.door.calls()).hasSize(before);
        tag = "";
        call("0", "");
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
