package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whoever sends what is no request is told so, and fills no log: not one stack trace, whatever is sent. */
@SharesPalabre
class QuietLogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String AWA =
            "Authorization: Basic " + Base64.getEncoder().encodeToString("awa:awa".getBytes());

    private final Palabre palabre;
    private final RawHttp server;
    private final SoftAssertions softly = new SoftAssertions();

    QuietLogIT(Palabre palabre) {
        this.palabre = palabre;
        this.server = new RawHttp(palabre.url());
    }

    @Test
    void badRequestsShouldLeaveNoStackTrace() {
        int before = palabre.log().length();

        refused("GET /login.xhtml?a=%zz");
        refused("GET /login.xhtml?" + "a".repeat(9000));
        refused("GET /jakarta.faces.resource/a.css.xhtml?ln=../..&v=%00");
        refused("GET /nothing.xhtml");
        refused("TRACE /");
        refused("GET /login.xhtml?wanted=%ff%fe", "Cookie: csfcfc=%00zz");
        refused("GET /api/v1/conferences/%00", AWA);
        refused("GET /api/v1/conferences", AWA, "Accept: ///");
        refused("GET /api/v1/conferences", "Authorization: Basic %%%");
        sent("POST /login.xhtml", FORM, "form=form&jakarta.faces.ViewState=1:2");
        sent("POST /login.xhtml", FORM, "form=form&a=%zz&jakarta.faces.ViewState=rO0ABXNyAA");
        assertThat(sent(
                        "POST /login.xhtml",
                        "multipart/form-data; boundary=y",
                        "--x\r\nContent-Disposition: form-data"))
                .isEqualTo(400);
        for (String json : new String[] {"{", "[", "\"", "{\"name\":\"\\ud800\"}", "[".repeat(3000)}) {
            assertThat(sent("POST /api/v1/conferences", "application/json", json))
                    .isBetween(400, 422);
        }
        sent("POST /api/v1/conferences", ";;//", "{}");

        softly.assertAll();
        assertThat(palabre.log().substring(before)).doesNotContain("\tat ", "Exception");
    }

    /** Whoever reaches the port of the call flows, which only the switch should. */
    @Test
    void whatIsNoCallShouldLeaveNoStackTrace() throws IOException {
        int before = palabre.log().length();
        byte[] noise = new byte[100_000];
        new Random(4826).nextBytes(noise);
        for (int i = 0; i < 100; i++) {
            for (byte[] said : List.of(noise, "agi_network: yes\n\n".getBytes(), "GET / HTTP/1.1\r\n\r\n".getBytes())) {
                try (var peer = new Socket("127.0.0.1", palabre.agiPort())) {
                    peer.setSoTimeout((int) PATIENCE.toMillis());
                    peer.getOutputStream().write(said);
                    peer.getInputStream().readAllBytes();
                } catch (SocketException cutOff) {
                    // before all of it was said
                }
            }
        }

        assertThat(palabre.log().substring(before)).doesNotContain("\tat ").hasSizeLessThan(10_000);
    }

    private void refused(String request, String... headers) {
        var answer = server.send(head(request, headers) + "\r\n\r\n", PATIENCE);
        softly.assertThat(answer.statuses()).as(request).allMatch(status -> status < 500);
    }

    private int sent(String request, String type, String body) {
        String head = head(request, AWA, "Content-Type: " + type, "Content-Length: " + body.length());
        int status = server.send(head + "\r\n\r\n" + body, PATIENCE).status();
        softly.assertThat(status).as(request + " " + body).isLessThan(500);
        return status;
    }

    private String head(String request, String... headers) {
        return request + " HTTP/1.1\r\nHost: " + server.host() + "\r\nConnection: close\r\n"
                + String.join("\r\n", headers);
    }
}
