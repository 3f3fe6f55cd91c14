package org.palabre.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A database as an older release left it: its schema, and rows that its use cases wrote, with conferences in every
 * state, sessions that run, and people inside.
 */
public enum FilledRelease {
    /** Written at {@link #at} by the release before conferences had terms. */
    BEFORE_TERMS("38", "2026-11-23T09:06:00Z");

    private final String schema;

    /** When it was stopped. */
    public final Instant at;

    FilledRelease(String schema, String at) {
        this.schema = schema;
        this.at = Instant.parse(at);
    }

    public void fill(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            String vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration", "classpath:db/" + vendor)
                    .target(schema)
                    .load()
                    .migrate();
            for (String row : rows()) {
                statement.execute(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows() {
        try (InputStream rows = FilledRelease.class.getResourceAsStream("/org/palabre/release-" + schema + ".sql")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("--"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
