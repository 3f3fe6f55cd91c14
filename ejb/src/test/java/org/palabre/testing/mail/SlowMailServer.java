package org.palabre.testing.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server on the loopback address that takes all mail, but has the last answer to a mail for {@code slow…} wait.
 */
public final class SlowMailServer implements AutoCloseable {
    private final Map<String, Integer> ended = new ConcurrentHashMap<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private final ServerSocket server;

    public SlowMailServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How often each recipient's mail came to its end, answered or not. */
    public Map<String, Integer> ended() {
        return Map.copyOf(ended);
    }

    public void answer() {
        patience.countDown();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, "220 here");
            String to = "";
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (text) {
                    text = !line.equals(".");
                    if (!text) {
                        end(to);
                        say(socket, "250 taken");
                    }
                } else if (line.startsWith("DATA")) {
                    text = true;
                    say(socket, "354 go on");
                } else {
                    to = line.startsWith("RCPT") ? line.replaceAll(".*<(.*)>.*", "$1") : to;
                    say(socket, "250 fine");
                }
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String to) throws InterruptedException {
        ended.merge(to, 1, Integer::sum);
        if (to.startsWith("slow")) {
            patience.await();
        }
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        answer();
        server.close();
    }
}
