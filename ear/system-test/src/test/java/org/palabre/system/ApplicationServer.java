package org.palabre.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.house.SourceTree;
import org.palabre.testing.Await;
import org.palabre.testing.asterisk.FreePorts;

/** The server that the build provisioned, with the application in it; its state in a folder of its own. */
final class ApplicationServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Path SERVER = SourceTree.top().resolve("ear/target/server");

    /** Starts in half the time and runs slower; a benchmark says {@code -Dpalabre.server.options=-server}. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();
    private final int httpPort = FreePorts.tcp();
    private final int httpsPort = FreePorts.tcp();
    private final int managementPort = FreePorts.tcp();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread atExit = new Thread(this::kill, "server-stop");
    private Process process;

    /** @param settings environment variables */
    ApplicationServer(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings.putAll(settings);
        this.settings.put("PALABRE_HTTP_PORT", "" + httpPort);
        this.settings.put("PALABRE_HTTPS_PORT", "" + httpsPort);
        this.settings.put("PALABRE_MANAGEMENT_PORT", "" + managementPort);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    URI secureUrl() {
        return URI.create("https://127.0.0.1:" + httpsPort);
    }

    /** Health and metrics. */
    URI managementUrl() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    long pid() {
        return process.pid();
    }

    /** An environment variable for the next start. */
    void set(String setting, String value) {
        settings.put(setting, value);
    }

    /** Starts it without waiting; {@link #awaitReady} does. */
    void begin() {
        try {
            Files.createDirectories(folder);
            copyStandalone();
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(console().toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PALABRE_"));
            builder.environment().putAll(settings);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError with the first errors of the log when it does not come up */
    void awaitReady() {
        Await.until(this::whyNotReady, START, () -> failed() || log().contains("WFLYSRV0025") && isReady());
        if (failed()) {
            throw new AssertionError(whyNotReady());
        }
    }

    boolean isReady() {
        return health().startsWith("{\"status\":\"UP\"");
    }

    /** Empty where nobody answers. */
    String health() {
        try {
            HttpRequest question = HttpRequest.newBuilder(managementUrl().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(question, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of a start that goes wrong. @return the exit status */
    int awaitEnd(Duration longest) {
        return process.onExit()
                .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .join()
                .exitValue();
    }

    /** As when the power fails. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    /** In good order, or cut off by itself: in half a minute at most. */
    void stop() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private boolean failed() {
        return !process.isAlive() || log().contains("WFLYSRV0026");
    }

    private String whyNotReady() {
        String errors = log().lines()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by"))
                .limit(10)
                .collect(Collectors.joining("\n"));
        return "the application is not ready, see " + console() + "\n" + errors;
    }

    /** All it has written since it was started. */
    String log() {
        try {
            return Files.readString(console());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path console() {
        return folder.resolve("console.log");
    }

    private List<String> command() {
        Path base = folder.resolve("standalone");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + SERVER.resolve("bin/java.options"),
                System.getProperty("palabre.server.options", QUICK_START),
                "-Dorg.jboss.boot.log.file=" + folder.resolve("boot.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-jar",
                SERVER.resolve("jboss-modules.jar").toString(),
                "-mp",
                SERVER.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + SERVER,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.server.log.dir=" + folder);
    }

    private void copyStandalone() throws IOException {
        Path from = SERVER.resolve("standalone");
        if (!Files.isDirectory(from)) {
            throw new IllegalStateException("no server in " + SERVER + ": ./palabre test, or mvn package, makes it");
        }
        for (String part : List.of("configuration", "deployments")) {
            copy(from, part);
        }
    }

    private void copy(Path from, String part) throws IOException {
        Path to = folder.resolve("standalone");
        try (Stream<Path> files = Files.walk(from.resolve(part))) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
