package org.palabre.ivr.agi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.command.NoopCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.testing.Logged;

/** A peer that is not Asterisk, or not a well-behaved one. */
@Timeout(20)
class AgiServerTest {
    private static final String HEAD = "agi_network: yes\nagi_request: agi://127.0.0.1/call\nagi_uniqueid: 1.1\n";

    private final AtomicInteger served = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final CallThreads threads = new CallThreads(Thread::new);
    private AgiScript script = this::serve;
    private AgiServer server;

    private void start(int maxCalls, int mostHeaders, Duration idle, InetAddress allowed) throws IOException {
        server = new AgiServer(
                new AgiSettings(
                        InetAddress.getLoopbackAddress(), 0, Set.of(allowed), maxCalls, 1000, mostHeaders, idle),
                script,
                threads);
        threads.execute(() -> {
            try {
                server.startup();
            } catch (IOException ended) {
                throw new IllegalStateException(ended);
            }
        });
    }

    private void start(int maxCalls) throws IOException {
        start(maxCalls, 50, Duration.ofSeconds(10), InetAddress.getLoopbackAddress());
    }

    private void serve(AgiRequest request, AgiChannel channel) throws AgiException {
        served.incrementAndGet();
        try {
            release.await();
            ((CallChannel) channel).sendLast(new NoopCommand());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.shutdown();
        threads.close();
    }

    @Test
    void requestShouldBeServed() throws IOException {
        release.countDown();
        start(5);
        assertThat(answerTo(HEAD + "\n")).as("nothing after the last order").isEqualTo("NOOP");
        assertThat(served).hasValue(1);
    }

    @Test
    void lineOverTheLimitShouldEndTheConnection() throws IOException {
        start(5);
        assertThat(answerTo("agi_request: " + "x".repeat(5000))).isEmpty();
        assertThat(served).hasValue(0);
    }

    @Test
    void tooManyHeadersShouldEndTheConnection() throws IOException {
        start(5);
        assertThat(answerTo(HEAD
                        + IntStream.range(0, 60)
                                .mapToObj(n -> "agi_x" + n + ": y\n")
                                .collect(joining()) + "\n"))
                .isEmpty();
        assertThat(served).hasValue(0);
    }

    /** A caller's number holds a line end, and the extension of somebody else behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"agi_arg_2: 1001", "AGI_ARG_2: 1001", "ogi_arg_2:1001", "agi_uniqueid: 2.2"})
    void aHeaderThatComesTwiceShouldEndTheConnection(String forged) throws IOException {
        start(5);
        assertThat(answerTo(HEAD + "agi_callerid: 1\n" + forged + "\nagi_arg_2: \n\n"))
                .isEmpty();
        assertThat(served).hasValue(0);
    }

    /** Each is ended, one line tells of all, and whoever calls is served. */
    @Test
    void whatIsNoCallShouldLeaveOneLineAndNoStackTrace() throws IOException {
        release.countDown();
        var random = new Random(4826);
        byte[] noise = new byte[100_000];
        script = (request, channel) -> {
            if (request.getUniqueId() == null) {
                throw new IllegalArgumentException("no leg");
            }
            serve(request, channel);
        };
        try (var log = new Logged(CutOffs.class.getName())) {
            start(5);
            for (int i = 0; i < 20; i++) {
                random.nextBytes(noise);
                assertThat(answerTo(new String(noise, StandardCharsets.ISO_8859_1)))
                        .isEmpty();
                assertThat(answerTo("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"))
                        .isEmpty();
                assertThat(answerTo("x".repeat(100_000))).isEmpty();
                connect().close();
            }
            assertThat(answerTo(HEAD + "\n")).isEqualTo("NOOP");
            assertThat(log.records()).singleElement().satisfies(only -> {
                assertThat(only.getThrown()).isNull();
                assertThat(only.getParameters()[0]).isEqualTo("a connection to the call flows is no call");
            });
        }
    }

    @Test
    void silentPeerShouldBeCutOff() throws IOException {
        start(5, 50, Duration.ofMillis(200), InetAddress.getLoopbackAddress());
        assertThat(answerTo("agi_network: yes\n")).isEmpty();
        assertThat(served).hasValue(0);
    }

    @Test
    void unlistedPeerShouldBeCutOff() throws IOException {
        start(5, 50, Duration.ofSeconds(10), InetAddress.getByName("192.0.2.1"));
        assertThat(answerTo(HEAD + "\n")).isEmpty();
        assertThat(served).hasValue(0);
    }

    /** A thousand that connect and say nothing, or a letter now and then, take no place of a caller. */
    @Test
    void silentPeersShouldNotKeepACallerOut() throws Exception {
        release.countDown();
        start(5);
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                Socket peer = connect();
                send(peer, "agi_");
                silent.add(peer);
            }
            long before = System.nanoTime();

            assertThat(answerTo(HEAD + "\n")).isEqualTo("NOOP");

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("before any of them was cut off for its silence")
                    .isLessThan(AgiSettings.GREETING);
            assertThat(answerOf(silent.getFirst())).as("the first made room").isEmpty();
        } finally {
            for (Socket peer : silent) {
                peer.close();
            }
        }
    }

    @Test
    void whoDripsTheirRequestShouldBeCutOffInTime() throws Exception {
        start(5, 50, Duration.ofSeconds(90), InetAddress.getLoopbackAddress());
        try (Socket peer = connect()) {
            long before = System.nanoTime();
            CompletableFuture<Void> dripping = CompletableFuture.runAsync(() -> drip(peer), threads);

            dripping.get(15, TimeUnit.SECONDS);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        }
    }

    private static void drip(Socket peer) {
        try {
            while (true) {
                peer.getOutputStream().write('x');
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        } catch (IOException cutOff) {
            // as it should be
        }
    }

    @Test
    void oneCallTooManyShouldBeCutOffAndTheOthersStay() throws Exception {
        start(1);
        try (Socket first = connect()) {
            send(first, HEAD + "\n");
            while (served.get() == 0) {
                assertThat(release.await(5, TimeUnit.MILLISECONDS)).isFalse();
            }
            assertThat(answerTo(HEAD + "\n")).isEmpty();
            release.countDown();
            assertThat(answerOf(first)).isEqualTo("NOOP");
        }
        assertThat(served).hasValue(1);
    }

    @Test
    void shutdownShouldEndTheConnectionOfWhoIsInTheMenus() throws Exception {
        script = (request, channel) -> channel.sendCommand(new NoopCommand());
        start(5, 50, Duration.ofSeconds(60), InetAddress.getLoopbackAddress());
        try (Socket caller = connect()) {
            send(caller, HEAD + "\n");
            assertThat(caller.getInputStream().readNBytes(5)).asString().isEqualTo("NOOP\n");
            server.shutdown();
            assertThat(answerOf(caller)).isEmpty();
        }
    }

    private String answerTo(String text) throws IOException {
        try (Socket peer = connect()) {
            send(peer, text);
            return answerOf(peer);
        }
    }

    private Socket connect() throws IOException {
        var peer = new Socket(InetAddress.getLoopbackAddress(), server.boundPort());
        peer.setSoTimeout(10_000);
        return peer;
    }

    private static void send(Socket peer, String text) {
        try {
            peer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            peer.getOutputStream().flush();
        } catch (IOException cutOff) {
            assertThat(peer.isConnected()).isTrue();
        }
    }

    /** All that was sent until the connection was ended; it is ended without an answer of ours. */
    private static String answerOf(Socket peer) {
        try {
            return new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException reset) {
            return reset instanceof java.net.SocketTimeoutException ? "no answer, not ended" : "";
        }
    }
}
