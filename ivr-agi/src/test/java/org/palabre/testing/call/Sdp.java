package org.palabre.testing.call;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one side wants to hear, and the payload type it gives to RFC 4733 digits (RFC 8866, RFC 3264). */
record Sdp(InetSocketAddress audio, int digitsType) {

    /** The payload type that is offered for digits. */
    static final int DIGITS = 101;

    private static final Pattern HOST = Pattern.compile("(?m)^c=IN IP4 (\\S+)");
    private static final Pattern PORT = Pattern.compile("(?m)^m=audio (\\d+)");
    private static final Pattern EVENTS = Pattern.compile("(?mi)^a=rtpmap:(\\d+) telephone-event/8000");

    static Optional<Sdp> parse(String body) {
        Matcher host = HOST.matcher(body);
        Matcher port = PORT.matcher(body);
        if (!host.find() || !port.find()) {
            return Optional.empty();
        }
        Matcher events = EVENTS.matcher(body);
        int digits = events.find() ? Integer.parseInt(events.group(1)) : DIGITS;
        return Optional.of(new Sdp(new InetSocketAddress(host.group(1), Integer.parseInt(port.group(1))), digits));
    }

    String text() {
        return text(Hold.NONE);
    }

    String text(Hold hold) {
        String host = audio.getAddress().getHostAddress();
        String hears = hold == Hold.NO_ADDRESS ? "0.0.0.0" : host;
        return """
                v=0\r
                o=- 1 1 IN IP4 %s\r
                s=-\r
                c=IN IP4 %s\r
                t=0 0\r
                m=audio %d RTP/AVP 0 %d\r
                a=rtpmap:0 PCMU/8000\r
                a=rtpmap:%d telephone-event/8000\r
                a=fmtp:%d 0-16\r
                a=ptime:20\r
                a=%s\r
                """.formatted(host, hears, audio.getPort(), digitsType, digitsType, digitsType, hold.direction);
    }
}
