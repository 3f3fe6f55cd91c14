package org.palabre.testing.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One real Asterisk with a folder of settings, on ports of its own.
 *
 * <pre>{@code
 * try (AsteriskServer asterisk = AsteriskServer.with(settings).agiPort(port).value("PALABRE_AMI_SECRET",
 * secret).start()) {
 *     SipCaller.of(asterisk.sipAddress())…
 * }
 * }</pre>
 */
public final class AsteriskServer implements AutoCloseable {

    private static final int RTP_PORTS = 1200;

    private final Path conf;
    private final Path run;
    private final Map<String, String> values;
    private final Thread atExit = new Thread(this::killQuietly, "asterisk-stop");

    private AsteriskServer(Path conf, Map<String, String> values) {
        this.conf = conf;
        this.values = Map.copyOf(values);
        try {
            run = Files.createTempDirectory("asterisk-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is put into the settings before the start. */
    public static final class Setup {

        private final Path conf;
        private final Map<String, String> values = new HashMap<>();

        private Setup(Path conf) {
            this.conf = conf;
            int rtp = ThreadLocalRandom.current().nextInt(31_000 / 2, (60_000 - RTP_PORTS) / 2) * 2;
            values.put("SIP_PORT", "" + FreePorts.udp());
            values.put("AMI_PORT", "" + FreePorts.tcp());
            values.put("HTTP_PORT", "" + FreePorts.tcp());
            values.put("AGI_PORT", "4573");
            values.put("RTP_START", "" + rtp);
            values.put("RTP_END", "" + (rtp + RTP_PORTS - 1));
        }

        /** Where the switch looks for FastAGI on 127.0.0.1. */
        public Setup agiPort(int port) {
            return value("AGI_PORT", "" + port);
        }

        /** Where the telephone of a test listens on 127.0.0.1 that the switch calls. */
        public Setup phonePort(int port) {
            return value("UAS_PORT", "" + port);
        }

        /** The value of a word that stands between two @ in the settings. */
        public Setup value(String word, String value) {
            values.put(word, value);
            return this;
        }

        /** Folder with our prompts, fr and en; default that of this module. */
        public Setup sounds(Path folder) {
            return value("SOUNDS_DIR", folder.toAbsolutePath().toString());
        }

        /**
         * @throws IllegalStateException when there is no Asterisk (the message names what brings it), or it does not
         *     start
         */
        public AsteriskServer start() {
            AsteriskServer server = new AsteriskServer(conf, values);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            try {
                server.script("start");
            } catch (IllegalStateException e) {
                server.close();
                throw e;
            }
            return server;
        }
    }

    /** @param conf folder with the *.conf files */
    public static Setup with(Path conf) {
        return new Setup(conf.toAbsolutePath());
    }

    public int sipPort() {
        return Integer.parseInt(values.get("SIP_PORT"));
    }

    public InetSocketAddress sipAddress() {
        return new InetSocketAddress("127.0.0.1", sipPort());
    }

    public int amiPort() {
        return Integer.parseInt(values.get("AMI_PORT"));
    }

    /** Folder with etc, log, spool and data of this run; removed by {@link #close}. */
    public Path folder() {
        return run;
    }

    /** A command of the console, and what it printed. */
    public String rx(String command) {
        return script("rx", command);
    }

    /** Ends it in good order; its folder stays, {@link #restart} starts it again. */
    public void stop() {
        script("stop");
    }

    /** As when the power fails: kill -9. Returns when the process is gone. */
    public void kill() {
        process().ifPresent(p -> {
            p.destroyForcibly();
            p.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    /** Starts it again on the same ports with the same state, stopping it before if it runs. */
    public void restart() {
        stop();
        script("start");
    }

    public boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public void close() {
        stop();
        removeFolder();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // this process is ending; the hook finds nothing to stop
        }
    }

    private Optional<ProcessHandle> process() {
        try {
            Path pid = run.resolve("pid");
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).trim()))
                            .filter(p -> p.isAlive()
                                    && p.info().commandLine().orElse("").contains(run.toString()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killQuietly() {
        kill();
        removeFolder();
    }

    private void removeFolder() {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // left for the system's own cleaning of its temporary folder
        }
    }

    private String script(String... command) {
        List<String> line = new ArrayList<>(List.of(script().toString(), conf.toString(), run.toString()));
        line.addAll(List.of(command));
        try {
            Path output = Files.createTempFile("asterisk-", ".out");
            // to a file: a server that is started would hold a pipe open
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(values);
            Process process = builder.start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String printed = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        "run-asterisk.sh " + String.join(" ", command) + " failed:\n" + printed.trim());
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Asterisk was asked to " + command[0], e);
        }
    }

    /**
     * run-asterisk.sh: named by the system property palabre.asterisk.dir, or found in the tree from this folder
     * upwards.
     */
    private static Path script() {
        String named = System.getProperty("palabre.asterisk.dir");
        if (named != null) {
            return Path.of(named, "run-asterisk.sh").toAbsolutePath();
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            for (String inside : List.of("src/main/asterisk", "ivr-agi/src/main/asterisk")) {
                Path script = dir.resolve(inside).resolve("run-asterisk.sh");
                if (Files.exists(script)) {
                    return script;
                }
            }
        }
        throw new IllegalStateException("run-asterisk.sh not found from "
                + Path.of("").toAbsolutePath() + " upwards; name its folder by -Dpalabre.asterisk.dir");
    }
}
