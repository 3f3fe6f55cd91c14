package org.palabre.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.Configuration;
import org.palabre.adapter.database.Migrations;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGPoolingDataSource;

/** A database with the product's schema, made by the product's migrations. */
public final class TestDatabase implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 80;

    private static TestDatabase sharedH2;
    private static TestDatabase sharedPostgres;

    private final SessionFactory factory;
    private final AutoCloseable server;
    public final DataSource dataSource;
    public final Transactions transactions;

    private TestDatabase(DataSource dataSource, AutoCloseable server) {
        this(dataSource, server, empty -> {});
    }

    /** @param before what happened to the database before the product's migrations run */
    private TestDatabase(DataSource dataSource, AutoCloseable server, Consumer<DataSource> before) {
        this.server = server;
        this.dataSource = dataSource;
        before.accept(dataSource);
        Migrations.migrate(dataSource);
        var configuration = new Configuration();
        ProductClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("hibernate.connection.datasource", dataSource);
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        // as in persistence.xml: they change the order in which rows are written
        configuration.setProperty("hibernate.jdbc.batch_size", "50");
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        // who reads outside of a transaction gives the connection back, as in the container
        configuration.setProperty(
                "hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION");
        configuration.setProperty(
                "hibernate.physical_naming_strategy", CamelCaseToUnderscoresNamingStrategy.class.getName());
        factory = configuration.buildSessionFactory();
        transactions = new Transactions(factory);
    }

    /**
     * H2 in memory, in the mode of the demo. One for all tests of this program, since schema and entities take their
     * time: {@link #emptied} before each.
     */
    public static synchronized TestDatabase h2() {
        if (sharedH2 == null) {
            sharedH2 = h2(empty -> {});
        }
        return sharedH2;
    }

    /** One of its own, with what is in it before the product's migrations run. */
    public static TestDatabase h2(Consumer<DataSource> before) {
        var source = new JdbcDataSource();
        source.setURL(inMemory());
        return new TestDatabase(
                source, () -> source.getConnection().createStatement().execute("shutdown"), before);
    }

    /**
     * A real PostgreSQL on a free port of loopback, with connections that are kept as the product's are. One for all
     * tests of this program, too.
     */
    public static synchronized TestDatabase postgres() {
        if (sharedPostgres == null) {
            sharedPostgres = postgres(empty -> {});
        }
        return sharedPostgres;
    }

    /** One of its own, with what is in it before the product's migrations run. */
    public static TestDatabase postgres(Consumer<DataSource> before) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            PGPoolingDataSource source = pool(server.getPort());
            return new TestDatabase(
                    source,
                    () -> {
                        source.close();
                        server.close();
                    },
                    before);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** Like {@link #h2}, with so few connections; whoever gets none within five seconds fails. */
    public static TestDatabase h2(int connections) {
        var source = new JdbcDataSource();
        source.setURL(inMemory());
        return new TestDatabase(
                few(source, connections),
                () -> source.getConnection().createStatement().execute("shutdown"));
    }

    /** Like {@link #postgres}, with so few connections; whoever gets none within five seconds fails. */
    public static TestDatabase postgres(int connections) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            var source = new PGConnectionPoolDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {server.getPort()});
            source.setDatabaseName("postgres");
            source.setUser("postgres");
            return new TestDatabase(few(source, connections), server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static DataSource few(ConnectionPoolDataSource source, int connections) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(connections);
        pool.setLoginTimeout(5);
        return pool;
    }

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    @SuppressWarnings("deprecation") // advises against it for production
    private static PGPoolingDataSource pool(int port) {
        var source = new PGPoolingDataSource();
        source.setDataSourceName(UUID.randomUUID().toString());
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setMaxConnections(MOST_CONNECTIONS);
        return source;
    }

    /** As new, for the next test. */
    public TestDatabase emptied() {
        transactions.run(() -> List.of(
                        "log_line",
                        "barred_caller",
                        "attempt",
                        "participation",
                        "seat",
                        "conference_session",
                        "search_word",
                        "access_code",
                        "conference",
                        "conference_series",
                        "conference_package",
                        "audit_entry",
                        "lockout",
                        "daily_use",
                        "guess_level",
                        "preference",
                        "phone_pin",
                        "listed_user",
                        "message_template",
                        "guest",
                        "sending_guest",
                        "sending",
                        "known_origin",
                        "running_node",
                        "contact_membership",
                        "contact",
                        "contact_group",
                        "address_book",
                        "outbox_reference",
                        "outbox_entry")
                .forEach(table -> transactions
                        .entities
                        .createNativeQuery("delete from " + table)
                        .executeUpdate()));
        return this;
    }

    @Override
    public void close() throws Exception {
        if (this == sharedH2 || this == sharedPostgres) {
            return; // it ends with this program
        }
        factory.close();
        server.close();
    }
}
