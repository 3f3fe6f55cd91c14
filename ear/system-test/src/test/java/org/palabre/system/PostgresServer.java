package org.palabre.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.palabre.testing.asterisk.FreePorts;

/** A real PostgreSQL that can be stopped and started again with its data and on its port. */
final class PostgresServer implements AutoCloseable {
    private final Path data;
    private final int port = FreePorts.tcp();
    private EmbeddedPostgres running;

    PostgresServer(Path data) {
        this.data = data;
    }

    void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the application needs to use it. */
    Map<String, String> settings() {
        return Map.of(
                "PALABRE_DB_DRIVER",
                "postgresql",
                "PALABRE_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "PALABRE_DB_USER",
                "postgres",
                "PALABRE_DB_PASSWORD",
                "postgres");
    }

    /** For tests that look into the tables. */
    DataSource dataSource() {
        return running.getPostgresDatabase();
    }

    @Override
    public void close() {
        stop();
    }
}
