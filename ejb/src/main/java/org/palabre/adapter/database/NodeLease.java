package org.palabre.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Which process runs on this database: two side by side would each obey a key, warn and send. A process of this machine
 * that is no longer there (killed, crashed) is followed at once, one of another machine when it has not renewed its
 * time. Times are the database's own.
 */
final class NodeLease {
    /** Renewed several times within it. */
    static final Duration VALID = Duration.ofSeconds(15);

    /** Until the first renewal, when all is deployed. */
    private static final Duration STARTING = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final String node;
    private final ServerProcess process;
    private final String holder = UUID.randomUUID().toString();

    NodeLease(DataSource dataSource, String node, ServerProcess process) {
        this.dataSource = dataSource;
        this.node = node;
        this.process = process;
    }

    /** Whether the schema has come so far: before, nobody could have it. */
    static boolean isKnown(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "running_node", null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new IllegalStateException("database does not answer", e);
        }
    }

    /**
     * Waits while another process runs: it may be ending.
     *
     * @throws IllegalStateException naming the other one when it goes on
     */
    void take(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<String> other = tryToTake();
        while (other.isPresent()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Another Palabre runs on this database: " + other.get()
                        + ". Two must not run side by side: stop that one first");
            }
            pause();
            other = tryToTake();
        }
    }

    /** @return false when another process has taken over: this one must end at once */
    boolean renew() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update running_node set valid_until = current_timestamp + interval '" + VALID.toSeconds()
                                + "' second where holder = ?")) {
            update.setString(1, holder);
            return update.executeUpdate() == 1;
        }
    }

    /** @return who has it; empty: we have */
    private Optional<String> tryToTake() {
        try (Connection connection = dataSource.getConnection()) {
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                Optional<String> other = other(connection);
                if (other.isEmpty()) {
                    write(connection);
                }
                connection.commit();
                return other;
            } finally {
                connection.rollback();
                connection.setAutoCommit(auto);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell whether another Palabre runs on this database", e);
        }
    }

    private Optional<String> other(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select node, place, process, valid_until > current_timestamp from running_node where id = 1 for update");
                ResultSet row = select.executeQuery()) {
            if (!row.next() || !row.getBoolean(4) || process.isGone(row.getString(2), row.getString(3))) {
                return Optional.empty();
            }
            return Optional.of(row.getString(1) + " on " + row.getString(2) + ", process " + row.getString(3));
        }
    }

    /** Two that insert at once: the key refuses the second, whose start fails. */
    private void write(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from running_node");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into running_node (id, holder, node, place, process, valid_until) values (1, ?, ?, ?, ?,"
                                + " current_timestamp + interval '" + STARTING.toSeconds() + "' second)")) {
            delete.executeUpdate();
            insert.setString(1, holder);
            insert.setString(2, node);
            insert.setString(3, process.place());
            insert.setString(4, process.id());
            insert.executeUpdate();
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
