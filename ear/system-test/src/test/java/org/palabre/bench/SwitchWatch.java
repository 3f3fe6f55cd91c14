package org.palabre.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.palabre.testing.Await;
import org.palabre.testing.asterisk.AsteriskServer;

/** A manager connection of the benchmark's own, beside the application's: events with the switch's own time on them. */
public final class SwitchWatch implements AutoCloseable {
    private final Socket socket;
    private volatile boolean open = true;

    /** @param at seconds since 1970 by the switch's clock */
    public record Told(String event, double at, Map<String, String> fields) {
        public String get(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    /** @param told is called on one thread, in the order of the switch */
    public SwitchWatch(AsteriskServer asterisk, List<String> events, Consumer<Told> told) {
        try {
            String user = "bench" + UUID.randomUUID().toString().substring(0, 8);
            letIn(asterisk, user, events);
            socket = new Socket("127.0.0.1", asterisk.amiPort());
            Thread.ofPlatform().daemon().name("switch-watch").start(() -> read(told));
            order("Login", Map.of("Username", user, "Secret", user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From now on the switch tells each step of the dialplan, too; it is slower then. Without the line it keeps its
     * list.
     */
    static void tellSteps(AsteriskServer asterisk) {
        Path file = asterisk.folder().resolve("etc/manager.conf");
        try {
            Files.writeString(
                    file, Files.readString(file).replaceAll("(?m)^disabledevents.*", "disabledevents = none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asterisk.rx("manager reload");
    }

    void order(String action, Map<String, String> fields) {
        String lines = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        try {
            synchronized (socket) {
                socket.getOutputStream()
                        .write(("Action: " + action + "\r\n" + lines + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letIn(AsteriskServer asterisk, String user, List<String> events) throws IOException {
        String filters = events.stream()
                .map(event -> "eventfilter(action(include),name(" + event + ")) =\n")
                .collect(Collectors.joining());
        Path file = asterisk.folder().resolve("etc/manager.conf");
        Files.writeString(
                file,
                "\n[" + user + "]\nsecret = " + user + "\npermit = 127.0.0.1/255.255.255.255\n"
                        + "read = call,user,dialplan,agi\nwrite = call,reporting\n" + filters,
                StandardOpenOption.APPEND);
        asterisk.rx("manager reload");
        Await.until("the switch knows " + user, Duration.ofSeconds(10), () -> asterisk.rx("manager show users")
                .contains(user));
    }

    private void read(Consumer<Told> told) {
        try {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    fields.put(line.substring(0, colon), line.substring(colon + 2));
                } else if (line.isEmpty()) {
                    tell(fields, told);
                    fields = new HashMap<>();
                }
            }
        } catch (IOException e) {
            if (open) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void tell(Map<String, String> fields, Consumer<Told> told) {
        if (fields.containsKey("Event") && fields.containsKey("Timestamp")) {
            told.accept(new Told(fields.get("Event"), Double.parseDouble(fields.get("Timestamp")), fields));
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
