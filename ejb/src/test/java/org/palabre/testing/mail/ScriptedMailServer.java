package org.palabre.testing.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server on the loopback address that takes everything, but for the commands that it is told to answer
 * otherwise. The end of the text counts as the command {@code .}, the greeting as {@code HELLO}.
 */
public final class ScriptedMailServer implements AutoCloseable {
    /** As an answer: breaks the connection. */
    public static final String BREAKS = "";

    private final Map<String, String> answers =
            new ConcurrentHashMap<>(Map.of("HELLO", "220 here", "DATA", "354 go on", "QUIT", "221 bye"));
    private final ServerSocket server;

    public ScriptedMailServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::acceptAll);
    }

    public int port() {
        return server.getLocalPort();
    }

    public ScriptedMailServer answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        boolean goesOn = answer(socket, "HELLO");
        boolean text = false;
        String line;
        while (goesOn && (line = in.readLine()) != null) {
            if (text && !line.equals(".")) {
                continue;
            }
            String command = line.split("[ :]")[0];
            goesOn = answer(socket, command) && !command.equals("QUIT");
            text = command.equals("DATA") && answers.get("DATA").startsWith("3");
        }
    }

    private boolean answer(Socket socket, String command) throws IOException {
        String answer = answers.getOrDefault(command, "250 fine");
        if (answer.equals(BREAKS)) {
            return false;
        }
        OutputStream out = socket.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
