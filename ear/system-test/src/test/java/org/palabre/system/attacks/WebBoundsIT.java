package org.palabre.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.testing.Await;

/** Rules of {@code org.palabre.web.bounds} on the real server: what somebody unknown can make it keep or hold. */
@SharesPalabre
@Timeout(240)
class WebBoundsIT {
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final String FORM = "Host: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Waits waits = new Waits();
    private final Palabre palabre;

    WebBoundsIT(Palabre palabre) {
        this.palabre = palabre;
    }

    @Test
    void nobodyUnknownShouldGetASession() throws Exception {
        for (String path : new String[] {
            "/login.xhtml",
            "/login.xhtml?wanted=%2F",
            "/error/failed.xhtml",
            "/error/forbidden.xhtml",
            "/error/missing.xhtml",
            "/nowhere",
            "/live/current.xhtml",
            "/api/v1/conferences",
            "/api/v1/openapi.yaml",
            "/sms/receipts?id=1&status=1",
            "/jakarta.faces.resource/palabre.css.xhtml?ln=palabre",
            "/jakarta.faces.push/hints"
        }) {
            assertThat(cookies(get(path))).as(path).doesNotContain("JSESSIONID");
        }
        String wrong = "login=login&login%3Auser=nobody-here&login%3Apassword=x&login%3Asubmit="
                + "&jakarta.faces.ViewState=stateless";
        assertThat(cookies(post(wrong, ""))).doesNotContain("JSESSIONID");
    }

    @Test
    void aSignInFromAPageOfAnotherSiteShouldBeRefused() throws Exception {
        HttpResponse<String> answer = post("login=login", "https://elsewhere.example.org");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void headersShouldBeBoundedWhereTheirHonestSizesEnd() throws Exception {
        assertThat(status("GET /login.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + "c".repeat(6000) + "\r\n\r\n"))
                .isEqualTo(200);
        assertThat(status("GET /login.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + "c".repeat(9000) + "\r\n\r\n"))
                .isIn(0, 400, 431);
    }

    /**
     * Most programs send all before they read, and would not find an answer of a connection that is closed meanwhile.
     */
    @Test
    void whoSendsTooMuchShouldHaveTheAnswerAfterTheLastByte() throws Exception {
        byte[] half = "x".repeat(1_000_000).getBytes(StandardCharsets.ISO_8859_1);
        try (var socket = new Socket("127.0.0.1", palabre.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /login.xhtml HTTP/1.1\r\n" + FORM + "Content-Length: " + 2 * half.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(half);
            socket.setSoTimeout(2_000);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            out.write(half);
            socket.setSoTimeout(20_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("65\u202f536");
        }
    }

    @Test
    void tenThousandLargeUserNamesShouldLeaveNothingBehind() throws Exception {
        honestIsServed();
        long before = heap();
        int logged = palabre.log().length();
        Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        try (ExecutorService attackers = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 10_000; i++) {
                int length = i % 10 == 0 ? 60_000 : 9_000_000;
                attackers.execute(() -> answers.computeIfAbsent(largeUserName(length), s -> new AtomicInteger())
                        .incrementAndGet());
            }
            attackers.shutdown();
            Await.until("the attack goes on", Duration.ofMinutes(3), () -> {
                honestIsServed();
                return attackers.isTerminated();
            });
        }

        // 0: the connection was ended before the whole answer could be read, as more than was taken had been sent
        assertThat(answers.keySet()).as("%s", answers).isSubsetOf(0, 413, 302, 503);
        assertThat(answers).containsKey(413);
        waits.areShort();
        assertThat(palabre.log().length() - logged)
                .as("characters that anybody can put into the log")
                .isLessThan(100_000);
        assertThat(heap() - before).as("MB of heap that are left of it").isLessThan(20);
    }

    @Test
    void aThousandSlowConnectionsOfEachKindShouldLeaveOthersAlone() {
        try (var headers = http("127.0.0.61", "GET /login.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ");
                var bodies =
                        http("127.0.0.62", "POST /login.xhtml HTTP/1.1\r\n" + FORM + "Content-Length: 900\r\n\r\n");
                var chunks = http(
                        "127.0.0.63",
                        "POST /login.xhtml HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n100\r\n");
                var sockets = http(
                        "127.0.0.64",
                        "GET /jakarta.faces.push/hints HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ");
                var calls = new Attackers("127.0.0.1", palabre.agiPort(), 1000, "agi_network: y")) {
            List<Attackers> all = List.of(headers, bodies, chunks, sockets, calls);
            for (int i = 0; i < 5; i++) {
                all.forEach(Attackers::drip);
                honestIsServed();
            }
            Await.until(
                    () -> all.stream().map(Attackers::alive).toList() + " are still held",
                    Duration.ofSeconds(30),
                    () -> {
                        all.forEach(Attackers::drip);
                        honestIsServed();
                        return all.stream().allMatch(attack -> attack.alive() == 0);
                    });
            waits.areShort();
        }
    }

    private Attackers http(String address, String beginning) {
        return new Attackers(address, palabre.url().getPort(), 1000, beginning);
    }

    /** The sign-in page and REST with a password. */
    private void honestIsServed() {
        waits.of(() -> assertThat(get("/login.xhtml").statusCode()).isEqualTo(200));
        waits.of(() ->
                assertThat(palabre.as("awa").get("conferences?size=1").status()).isEqualTo(200));
    }

    private int largeUserName(int length) {
        String begin = "login=login&login%3Auser=";
        String end = "&login%3Apassword=x&login%3Asubmit=&jakarta.faces.ViewState=stateless";
        int whole = begin.length() + length + end.length();
        String head = "POST /login.xhtml HTTP/1.1\r\n" + FORM + "Content-Length: " + whole + "\r\n\r\n" + begin;
        return status(head + "x".repeat(Math.min(length, 65_000)) + (length > 65_000 ? "" : end));
    }

    /** Of the answer to raw text; 0 when the connection was just ended. */
    private int status(String request) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0.66", 0));
            socket.connect(new InetSocketAddress("127.0.0.1", palabre.url().getPort()), 20_000);
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Megabytes in use after a collection. */
    private long heap() throws Exception {
        jcmd("GC.run");
        Matcher used = HEAP.matcher(jcmd("GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1)) / 1024;
    }

    private String jcmd(String order) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd");
        var process = new ProcessBuilder(jcmd.toString(), "" + palabre.wildFlyPid(), order)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(palabre.url().resolve(path)));
    }

    private HttpResponse<String> post(String form, String origin) {
        URI page = palabre.url().resolve("/login.xhtml");
        var request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(origin.isEmpty() ? request : request.header("Origin", origin));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String cookies(HttpResponse<String> answer) {
        return String.join(";", answer.headers().allValues("Set-Cookie"));
    }
}
