package org.palabre.system.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks the call flows as the switch does for somebody who dials a conference inside, and says yes to every order: what
 * it takes is the application's time alone.
 */
final class AgiCaller {
    private static final AtomicInteger LEGS = new AtomicInteger();

    private AgiCaller() {}

    /** How long it takes until the dialplan is told into which room. */
    static Duration timeToRoom(int port, String conference) {
        String leg = "agi-caller." + LEGS.incrementAndGet();
        long begin = System.nanoTime();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            write(socket, """
                    agi_network: yes
                    agi_network_script: call
                    agi_request: agi://127.0.0.1:%d/call
                    agi_channel: PJSIP/%s
                    agi_language: fr
                    agi_type: PJSIP
                    agi_uniqueid: %s
                    agi_callerid: 1299
                    agi_calleridname: unknown
                    agi_callingpres: 0
                    agi_dnid: %s
                    agi_context: palabre
                    agi_extension: %s
                    agi_priority: 1
                    agi_enhanced: 0.0
                    agi_accountcode:\s
                    agi_arg_1: %s
                    agi_arg_2: 1299
                    agi_arg_3:\s
                    agi_arg_4:\s

                    """.formatted(port, leg, leg, conference, conference, conference));
            awaitRoom(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void awaitRoom(Socket socket) throws IOException {
        var orders = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String order = orders.readLine();
        while (order != null && !order.contains("PALABRE_ROOM=")) {
            write(socket, "200 result=0 endpos=0\n");
            order = orders.readLine();
        }
        if (order == null) {
            throw new AssertionError("not admitted");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
