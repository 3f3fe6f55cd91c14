package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Requests of which a proxy and a server could disagree where they end: each is refused, and the connection with it.
 */
@SharesPalabre
class SmugglingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final RawHttp server;
    private final String host;

    SmugglingIT(Palabre palabre) {
        server = new RawHttp(palabre.url());
        host = "Host: " + server.host() + "\r\n";
    }

    @Test
    void whatIsNoRequestShouldBeRefusedWithItsConnection() {
        String get = "GET /login.xhtml HTTP/1.1\r\n";
        String hidden = "GET /hidden HTTP/1.1\r\n" + host + "\r\n";
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("CR CR CR ends the headers", get + host + "X: y\r\r\r" + hidden);
        heads.put("a blank before the first header", get + " " + host + "\r\n" + hidden);
        heads.put("a tab before the first header", get + "\t" + host + "\r\n" + hidden);
        heads.put("LF for CR LF", "GET /login.xhtml HTTP/1.1\nHost: " + server.host() + "\n\n" + hidden);
        heads.put("LF ends the headers", get + host + "\n" + hidden);
        heads.put("CR within a value", get + host + "X: a\rContent-Length: 9\r\n\r\n" + hidden);
        heads.put("NUL within a value", get + host + "X: a\0b\r\n\r\n" + hidden);
        heads.put("a blank before the colon", get + host + "Content-Length : 4\r\n\r\n" + hidden);
        heads.put("a header without a name", get + host + ": 4\r\n\r\n" + hidden);
        heads.put("a header without a colon", get + host + "Content-Length\r\n\r\n" + hidden);
        heads.put("two blanks in the first line", "GET  /login.xhtml HTTP/1.1\r\n" + host + "\r\n" + hidden);
        heads.put("two hosts", get + host + "Host: example.org\r\n\r\n" + hidden);
        heads.put("no host", get + "\r\n" + hidden);

        refused(heads, 400);
    }

    @Test
    void lengthsThatCanBeReadInTwoWaysShouldBeRefused() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String lengths : new String[] {
            "Content-Length: 6\r\nTransfer-Encoding: chunked",
            "Content-Length: 5\r\nContent-Length: 0",
            "Content-Length: 5\r\nContent-Length: 5",
            "Content-Length: 5, 5",
            "Content-Length: +5",
            "Content-Length: 0x5",
            "Content-Length: -1",
            "Content-Length:",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"
        }) {
            bodies.put(lengths, post(lengths, "0\r\n\r\nGET /hidden HTTP/1.1\r\n" + host + "\r\n"));
        }

        refused(bodies, 400);
    }

    @Test
    void bodiesThatDoNotSayTheirLengthShouldBeRefused() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String coding : new String[] {
            "chunked", "Chunked", "xchunked", "identity", "gzip, chunked", "chunked, identity", "\r\n chunked"
        }) {
            bodies.put(coding, post("Transfer-Encoding: " + coding, "0\r\n\r\n"));
        }
        for (String chunk :
                new String[] {"5;a=b\r\nabcde\r\n", "5;\nabcde\r\n", "5;\rabcde\r\n", "5\nabcde\n", "5 \r\nabcde\r\n"
                }) {
            bodies.put(chunk, post("Transfer-Encoding: chunked", chunk + "0\r\n\r\n"));
        }

        refused(bodies, 411);
    }

    /** So that the tests above say something. */
    @Test
    void twoHonestRequestsOnOneConnectionShouldBothBeAnswered() {
        String get = "GET /login.xhtml HTTP/1.1\r\n" + host;

        var answers = server.send(get + "\r\n" + get + "Connection: close\r\n\r\n", PATIENCE);

        assertThat(answers.statuses()).containsExactly(200, 200);
    }

    private String post(String lengths, String body) {
        return "POST /sms/receipts HTTP/1.1\r\n" + host + lengths + "\r\n\r\n" + body;
    }

    private void refused(Map<String, String> requests, int status) {
        var softly = new SoftAssertions();
        requests.forEach((what, bytes) -> {
            var answers = server.send(bytes, PATIENCE);
            softly.assertThat(answers.statuses()).as(what).containsExactly(status);
            softly.assertThat(answers.closed()).as(what + ": closed").isTrue();
        });
        softly.assertAll();
    }
}
