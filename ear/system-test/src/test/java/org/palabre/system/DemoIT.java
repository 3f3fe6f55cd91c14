package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.house.SourceTree;
import org.palabre.testing.Await;
import org.palabre.testing.asterisk.FreePorts;

/** {@code ./palabre demo} as a newcomer starts it: H2, the directory in memory, a private Asterisk, the demo data. */
@OwnPalabre
class DemoIT {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Path FOLDER = Path.of("target", "demo").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target", "demo.log").toAbsolutePath();
    private static final int HTTP = FreePorts.tcp();
    private static final int SIP = FreePorts.udp();

    private static Process demo;

    @BeforeAll
    static void start() throws IOException {
        // the product was built just now, by the same Maven run
        Files.writeString(SourceTree.top().resolve("ear/target/built"), "");
        demo = palabre(OUTPUT, "demo", "--fresh");
        Await.until(DemoIT::output, START, () -> !demo.isAlive() || output().contains("Palabre is ready"));
        assertThat(output()).contains("Palabre is ready");
    }

    @AfterAll
    static void stop() {
        demo.destroy();
        demo.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(output()).contains("Stopping");
    }

    @Test
    void shouldHaveConferencesToLookAt() {
        Rest admin = new Rest(URI.create("http://127.0.0.1:" + HTTP), "admin");

        assertThat(total(admin, "past")).isPositive();
        assertThat(total(admin, "future")).isPositive();
    }

    @Test
    void shouldBeCalled() throws Exception {
        Path log = Path.of("target", "demo-call.log").toAbsolutePath();
        Process call = palabre(log, "call", "8000", "--stay", "1");

        assertThat(call.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(log)).contains("answered");
        assertThat(call.exitValue()).isZero();
    }

    /** Peppers, codes and voices are in them. */
    @Test
    void whatItWritesShouldBeForItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(FOLDER)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        for (String folder :
                List.of("data", "log", "outbox", "asterisk/etc", "asterisk/log", "wildfly/configuration")) {
            try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
                assertThat(files.filter(DemoIT::isOpenToOthers)).as(folder).isEmpty();
            }
        }
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return !Files.isSymbolicLink(file)
                    && PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .substring(3)
                            .matches(".*[rw].*");
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    private static int total(Rest rest, String state) {
        Rest.Answer answer = rest.get("conferences?state=" + state);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getInt("total");
    }

    private static Process palabre(Path output, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(arguments)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.command().addFirst(SourceTree.top().resolve("palabre").toString());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PALABRE_") && !name.equals("PALABRE_PARTS"));
        environment.put("PALABRE_DEMO_DIR", FOLDER.toString());
        environment.put("PALABRE_HTTP_PORT", "" + HTTP);
        environment.put("PALABRE_SIP_PORT", "" + SIP);
        for (String port : List.of("HTTPS", "MANAGEMENT", "LDAP", "AMI", "AGI")) {
            environment.put("PALABRE_" + port + "_PORT", "" + FreePorts.tcp());
        }
        environment.put("PALABRE_PHONES_PORT", "" + FreePorts.udp());
        return builder.start();
    }

    private static String output() {
        try {
            return Files.readString(OUTPUT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
