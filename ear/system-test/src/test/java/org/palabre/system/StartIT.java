package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.testing.Await;
import org.palabre.testing.asterisk.FreePorts;

/** Starts that go wrong end the process with a status that systemd starts it again for, and say why. */
@OwnPalabre
@Timeout(300)
class StartIT {
    private static final int WRONG_SETTINGS = 78;
    private static final int FAILED = 1;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void wrongValuesShouldAllBeToldAndEndTheProcess() {
        try (var server = server(Map.of(
                "PALABRE_WARNINGS", "4",
                "PALABRE_SEATS", "five hundred",
                "PALABRE_EMPLOYEE_MAX_DURATION", "9999",
                "PALABRE_OUTBOX_TRIES", "0",
                "PALABRE_REGION", "XX",
                "PALABRE_DB_POOL", "many",
                "PALABRE_TLS_KEYSTORE", "/nowhere/https.p12",
                "PALABRE_LDAP_CONNECTIONS", "0",
                "PALABRE_SMTP_HOTS", "mail.example.org",
                "PALABRE_PIN_PEPPER", "sesame"))) {
            server.begin();

            assertThat(server.awaitEnd(SOON)).isEqualTo(WRONG_SETTINGS);
            assertThat(server.log())
                    .contains("10 settings are wrong")
                    .contains("PALABRE_WARNINGS=4 is wrong: minutes before the end")
                    .contains("PALABRE_SEATS=five hundred is wrong", "2 to 100000")
                    .contains("PALABRE_EMPLOYEE_MAX_DURATION=9999 is wrong")
                    .contains("PALABRE_OUTBOX_TRIES=0 is wrong")
                    .contains("PALABRE_REGION=XX is wrong")
                    .contains("PALABRE_DB_POOL=many is wrong: 2 to 1000")
                    .contains("PALABRE_TLS_KEYSTORE=/nowhere/https.p12 is wrong: readable file")
                    .contains("PALABRE_LDAP_CONNECTIONS: 1 to 64, not '0'")
                    .contains("PALABRE_SMTP_HOTS is no setting. Was PALABRE_SMTP_HOST meant?")
                    .doesNotContain("sesame");
        }
    }

    /** What no check foresees: here a port that somebody has. */
    @Test
    void aFailedStartShouldEndTheProcess() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = server(Map.of("PALABRE_AGI_PORT", "" + taken.getLocalPort()))) {
            server.begin();

            assertThat(server.awaitEnd(START)).as(server.log()).isEqualTo(FAILED);
            assertThat(server.log()).contains("Palabre did not start, the process ends");
        }
    }

    @Test
    void toldToEndWhileItStartsItShouldEnd() {
        try (var server = server(Map.of())) {
            server.begin();
            Await.until(server::log, START, () -> server.log().contains("WFLYSRV0207")); // parts of it are deployed

            server.stop();

            assertThat(server.log()).doesNotContain("WFLYSRV0025");
        }
    }

    @Test
    void theDatabaseShouldBeWaitedForAndBelongToOneProcessOfItsVersion() throws SQLException {
        try (var postgres = new PostgresServer(folder.resolve("postgres"))) {
            Map<String, String> settings = new HashMap<>(postgres.settings());
            try (var first = server("first", settings)) {
                first.begin();
                Await.until(first::log, SOON, () -> first.log().contains("The database is not there yet"));
                postgres.start();
                first.awaitReady();
                assertThat(first.log()).contains("The database is there");

                try (var second = server("second", settings)) {
                    second.begin();
                    assertThat(second.awaitEnd(START)).as(second.log()).isEqualTo(FAILED);
                    assertThat(second.log()).contains("Another Palabre runs on this database: palabre-1");
                }
                assertThat(first.isReady()).isTrue();

                first.kill();
            }
            try (var connection = postgres.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "insert into flyway_schema_history select 1000, '999', 'of the future', type, script, checksum,"
                                + " installed_by, installed_on, execution_time, success from flyway_schema_history where version = '26'");
            }
            try (var older = server("older", settings)) {
                older.begin();
                assertThat(older.awaitEnd(START)).as(older.log()).isEqualTo(FAILED);
                assertThat(older.log()).contains("The database is of a newer Palabre (schema 999)");
            }
        }
    }

    private ApplicationServer server(Map<String, String> more) {
        return server("server", more);
    }

    private ApplicationServer server(String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "PALABRE_LDAP_PASSWORD", "of no directory",
                "PALABRE_AMI_HOST", "",
                "PALABRE_AGI_PORT", "" + FreePorts.tcp()));
        settings.putAll(more);
        return new ApplicationServer(folder.resolve(name), settings);
    }
}
