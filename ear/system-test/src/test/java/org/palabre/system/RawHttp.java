package org.palabre.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sends bytes to a server as they are, as no client library would, and reads what comes back.
 *
 * @param from address of this machine that it connects from: all of 127.0.0.0/8 are its own
 */
record RawHttp(URI server, String from) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    RawHttp(URI server) {
        this(server, "127.0.0.1");
    }

    /** @param closed whether the server ended the connection */
    record Answers(String text, boolean closed) {
        /** Of each answer, in order. */
        List<Integer> statuses() {
            return STATUS.matcher(text)
                    .results()
                    .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                    .toList();
        }

        int status() {
            return statuses().getFirst();
        }

        Optional<String> header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    String host() {
        return server.getAuthority();
    }

    /** One request, its first line and headers as given; the connection ends after it. */
    Answers ask(String... lines) {
        return send(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n", Duration.ofSeconds(30));
    }

    /** @param patience how long to wait for more where the connection stays open */
    Answers send(String bytes, Duration patience) {
        var answers = new StringBuilder();
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] buffer = new byte[8192];
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                answers.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return new Answers(answers.toString(), true);
        } catch (SocketTimeoutException e) {
            return new Answers(answers.toString(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
