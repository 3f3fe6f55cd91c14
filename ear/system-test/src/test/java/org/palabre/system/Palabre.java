package org.palabre.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.palabre.house.SourceTree;
import org.palabre.testing.asterisk.AsteriskServer;
import org.palabre.testing.asterisk.FreePorts;
import org.palabre.testing.call.SipCaller;
import org.palabre.testing.ldap.OpenLdapServer;

/**
 * The whole product as an operator runs it: the provisioned server on PostgreSQL, with an OpenLDAP, an Asterisk, a mail
 * server and a message centre of its own, all on free ports, with a clock that tests move. Logs stay in
 * {@code target/palabre-<name>}.
 */
public final class Palabre implements AutoCloseable {
    /** The configuration of the switch that operators get. */
    public static final Path SWITCH = SourceTree.top().resolve("ivr-agi/src/main/asterisk");

    /** Mixed into the passwords of the list of users. */
    public static final String PASSWORD_PEPPER = "pepper of the tests";

    private final Path folder;
    private final int agiPort = FreePorts.tcp();
    private final int phonePort = FreePorts.udp();
    private final String amiSecret = UUID.randomUUID().toString();
    private final PostgresServer postgres;
    private final OpenLdapServer directory;
    private final PostOffice post = new PostOffice();
    private final AsteriskServer asterisk;
    private final ApplicationServer server;
    private Chromium chromium;

    private Palabre(
            String name, BiFunction<AsteriskServer, OpenLdapServer, Map<String, String>> more, Path switchSettings) {
        folder = emptied(Path.of("target", "palabre-" + name).toAbsolutePath());
        postgres = new PostgresServer(folder.resolve("postgres"));
        directory = OpenLdapServer.start();
        asterisk = startAsterisk(switchSettings);
        server = new ApplicationServer(folder, settings(more.apply(asterisk, directory)));
    }

    /** Starts all of it. @param name of the folder with the logs */
    public static Palabre start(String name) {
        return start(name, Map.of());
    }

    /** @param more settings, which win over those of the fixture */
    public static Palabre start(String name, Map<String, String> more) {
        return start(name, more, SWITCH);
    }

    /**
     * @param more settings that depend on the switch and the directory, which run then: before the switch is linked the
     *     product is not ready
     */
    public static Palabre start(String name, BiFunction<AsteriskServer, OpenLdapServer, Map<String, String>> more) {
        return start(name, more, SWITCH);
    }

    /** @param switchSettings folder with the *.conf files of the switch */
    public static Palabre start(String name, Map<String, String> more, Path switchSettings) {
        return start(name, (asterisk, directory) -> more, switchSettings);
    }

    private static Palabre start(
            String name, BiFunction<AsteriskServer, OpenLdapServer, Map<String, String>> more, Path switchSettings) {
        Palabre palabre = new Palabre(name, more, switchSettings);
        try {
            palabre.postgres.start();
            palabre.server.begin();
            palabre.server.awaitReady();
        } catch (RuntimeException | AssertionError e) {
            palabre.close();
            throw e;
        }
        return palabre;
    }

    /** The console; REST is below it. */
    public URI url() {
        return server.url();
    }

    public URI secureUrl() {
        return server.secureUrl();
    }

    /** Health and metrics. */
    public URI managementUrl() {
        return server.managementUrl();
    }

    /** One browser for all who look at it, as starting one takes long; whoever opened windows closes them. */
    public Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.start();
        }
        return chromium;
    }

    /** UDP port of 127.0.0.1 that is called. */
    public int sipPort() {
        return asterisk.sipPort();
    }

    /** TCP port of 127.0.0.1 where the call flows listen for the switch. */
    public int agiPort() {
        return agiPort;
    }

    /** UDP port of 127.0.0.1 that the switch calls when it calls out. */
    public int phonePort() {
        return phonePort;
    }

    /** Somebody with a telephone and that number. */
    public SipCaller caller(String number) {
        return SipCaller.of(sipPort()).from(number);
    }

    /** REST as that person, whose password is the name. */
    public Rest as(String login) {
        return new Rest(url(), login);
    }

    public Rest as(String login, String password) {
        return new Rest(url(), login, password);
    }

    /** To stop, kill and restart the switch. */
    public AsteriskServer asterisk() {
        return asterisk;
    }

    /** To stop, freeze and resume the directory. */
    public OpenLdapServer directory() {
        return directory;
    }

    /** What was sent to people. */
    public PostOffice post() {
        return post;
    }

    /** For tests that fill or look into the tables. */
    public DataSource database() {
        return postgres.dataSource();
    }

    /** One statement, for tests that fill, break or mend the tables. */
    public void sql(String statement) {
        try (var connection = database().getConnection();
                var it = connection.createStatement()) {
            it.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** kill -9. */
    public void killWildFly() {
        server.kill();
    }

    public void stopWildFly() {
        server.stop();
    }

    /** Starts it on its ports with its database and waits until it is ready. */
    public void startWildFly() {
        server.begin();
        server.awaitReady();
    }

    /** Starts it with its clock that far ahead of the real one, as tests had moved it before. */
    public void startWildFly(Duration ahead) {
        server.set("PALABRE_CLOCK", "movable+" + ahead);
        startWildFly();
    }

    /** What a load balancer asks: whether callers can come in, and each part. */
    public String health() {
        return server.health();
    }

    /** What the application server has written. */
    public String log() {
        return server.log();
    }

    /** Process number of the application server. */
    public long wildFlyPid() {
        return server.pid();
    }

    public void stopPostgres() {
        postgres.stop();
    }

    public void startPostgres() {
        postgres.start();
    }

    /** Logs and state of this run. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.close();
        keepSwitchLog();
        asterisk.close();
        directory.close();
        postgres.close();
        post.close();
        Optional.ofNullable(chromium).ifPresent(Chromium::close);
    }

    private AsteriskServer startAsterisk(Path switchSettings) {
        return AsteriskServer.with(switchSettings)
                .agiPort(agiPort)
                .phonePort(phonePort)
                .value("PALABRE_AMI_SECRET", amiSecret)
                .start();
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.putAll(directory.settings());
        settings.put("PALABRE_AGI_PORT", "" + agiPort);
        settings.put("PALABRE_AMI_PORT", "" + asterisk.amiPort());
        settings.put("PALABRE_AMI_SECRET", amiSecret);
        settings.putAll(post.settings());
        settings.put("PALABRE_CLOCK", "movable");
        settings.put("PALABRE_PIN_PEPPER", "pepper of the tests");
        settings.put("PALABRE_PASSWORD_ITERATIONS", "100000");
        settings.put("PALABRE_IDENTITY_SOURCES", "ldap,list");
        settings.put("PALABRE_PASSWORD_PEPPER", PASSWORD_PEPPER);
        settings.put("PALABRE_EXTENSIONS", "1xxx,1xxxx");
        settings.put("PALABRE_SMS_ALLOWED", "+");
        settings.put("PALABRE_SMS_A_DAY", "5000"); // all tests are awa
        settings.put("PALABRE_SEATS", "100000"); // conferences that tests leave open must not shut out the next one
        settings.putAll(more);
        return settings;
    }

    private void keepSwitchLog() {
        Path log = asterisk.folder().resolve("log");
        try (Stream<Path> files = Files.walk(log)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("asterisk").resolve(log.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
