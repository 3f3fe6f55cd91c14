package org.palabre.testing.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.palabre.ldap.DirectoryFile;
import org.palabre.testing.tls.ServerCertificate;

/**
 * A real slapd with ldap-config's configuration, optional schema, password policy and sample directory. {@link #stop}
 * and {@link #resume} keep ports and data. Run as root, slapd runs as nobody.
 */
public final class OpenLdapServer implements AutoCloseable {
    public static final String BASE = "dc=example,dc=org";
    public static final String SERVICE_ACCOUNT = "cn=palabre," + BASE;
    public static final String SERVICE_PASSWORD = "password of the service account";

    private static final String MANAGER = "cn=manager," + BASE;
    private static final String MANAGER_PASSWORD = "password of the manager";
    private static final String NOBODY = "65534";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path home;
    private final OpenLdapParts parts;
    private final ServerCertificate certificate;
    private final int port;
    private final int tlsPort;
    private Process slapd;

    private OpenLdapServer(Path home, OpenLdapParts parts, ServerCertificate certificate, int port, int tlsPort) {
        this.home = home;
        this.parts = parts;
        this.certificate = certificate;
        this.port = port;
        this.tlsPort = tlsPort;
    }

    /** With a certificate for 127.0.0.1 and localhost. */
    public static OpenLdapServer start() {
        return start("ip:127.0.0.1,dns:localhost");
    }

    /** @param names whose certificate the server shows, such as {@code dns:other.example.org} */
    public static OpenLdapServer start(String names) {
        try {
            OpenLdapParts parts = OpenLdapParts.find();
            Path home = Files.createTempDirectory("palabre-slapd");
            OpenLdapServer server = new OpenLdapServer(
                    home,
                    isRoot() ? parts.copyTo(home) : parts,
                    ServerCertificate.make(home, names),
                    freePort(),
                    freePort());
            // an interrupted test run leaves no server behind
            Runtime.getRuntime().addShutdownHook(new Thread(server::leave));
            server.configure();
            server.resume();
            server.load();
            return server;
        } catch (IOException | LDAPException e) {
            throw new IllegalStateException("slapd did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code ldap://}, for StartTLS or in clear. */
    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    /** {@code ldaps://}. */
    public String tlsUrl() {
        return "ldaps://127.0.0.1:" + tlsPort;
    }

    /** PEM file of what a client must trust. */
    public Path certificate() {
        return certificate.certificate();
    }

    /** What the product needs to use this server, by {@code PALABRE_LDAP_…} name; the rest are defaults. */
    public Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "PALABRE_LDAP_URL",
                url(),
                "PALABRE_LDAP_BIND_DN",
                SERVICE_ACCOUNT,
                "PALABRE_LDAP_PASSWORD",
                SERVICE_PASSWORD,
                "PALABRE_LDAP_TRUST",
                certificate().toString(),
                "PALABRE_LDAP_START_TLS",
                "true"));
    }

    /** A connection that may change everything. The caller closes it. */
    public LDAPConnection manager() throws LDAPException {
        return new LDAPConnection("127.0.0.1", port, MANAGER, MANAGER_PASSWORD);
    }

    /** Ends the process; ports and data are kept for {@link #resume}. */
    public void stop() {
        end(slapd);
    }

    /** Stops the process where it stands: connections stay open and nobody answers, until {@link #thaw}. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /** Starts it again and waits until it answers. */
    public void resume() {
        try {
            slapd = run("slapd", "-F", config().toString(), "-h", url() + "/ " + tlsUrl() + "/", "-d", "none");
            awaitAnswer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end(slapd);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot remove " + home, e);
        }
    }

    private void configure() throws IOException, InterruptedException {
        Path data = Files.createDirectory(home.resolve("data"));
        Files.createDirectory(config());
        Path ldif = Files.writeString(
                home.resolve("config.ldif"),
                DirectoryFile.OPENLDAP_CONFIG
                        .text()
                        .replace("@MODULES@", parts.modules().toString())
                        .replace("@SCHEMA@", parts.schema().toString())
                        .replace("@DATA@", data.toString())
                        .replace("@CERTIFICATE@", certificate.certificate().toString())
                        .replace("@KEY@", certificate.key().toString())
                        .replace("@MANAGER_PASSWORD@", MANAGER_PASSWORD));
        Path schema = Files.writeString(home.resolve("schema.ldif"), DirectoryFile.OPENLDAP_SCHEMA.text());
        giveToNobody();
        add(ldif);
        add(schema);
    }

    private void add(Path ldif) throws IOException, InterruptedException {
        if (run("slapadd", "-n", "0", "-F", config().toString(), "-l", ldif.toString())
                        .waitFor()
                != 0) {
            throw new IOException("slapadd refused " + ldif + ":\n" + log());
        }
    }

    private void load() throws LDAPException {
        try (LDAPConnection manager = manager()) {
            List<Entry> entries = new ArrayList<>(DirectoryFile.SAMPLE_DIRECTORY.entries());
            entries.addAll(DirectoryFile.OPENLDAP_PASSWORD_POLICY.entries());
            for (Entry entry : entries) {
                manager.add(entry);
            }
            manager.modify(
                    SERVICE_ACCOUNT,
                    new Modification(ModificationType.REPLACE, "pwdPolicySubentry", "cn=service-policy," + BASE));
            manager.modify(
                    SERVICE_ACCOUNT, new Modification(ModificationType.REPLACE, "userPassword", SERVICE_PASSWORD));
        }
    }

    /** slapd and slapadd are one program that looks at its name. */
    private Process run(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(parts.slapd().resolveSibling(name).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        builder.environment().put("LD_LIBRARY_PATH", parts.libraries());
        return builder.start();
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && slapd.isAlive()) {
            try (LDAPConnection answered = manager()) {
                return;
            } catch (LDAPException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        end(slapd);
        throw new IllegalStateException("slapd does not answer on " + url() + ":\n" + log());
    }

    private void giveToNobody() throws IOException, InterruptedException {
        if (isRoot()
                && new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, home.toString())
                                .inheritIO()
                                .start()
                                .waitFor()
                        != 0) {
            throw new IOException("cannot give " + home + " to nobody");
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(slapd.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        if (slapd != null) {
            slapd.destroy();
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path config() {
        return home.resolve("slapd.d");
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("log"), StandardCharsets.UTF_8);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
