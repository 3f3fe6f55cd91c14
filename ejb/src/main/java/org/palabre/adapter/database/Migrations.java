package org.palabre.adapter.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.palabre.shared.Environment;

/** Brings the schema up to date when Hibernate starts, before it validates the schema. */
public class Migrations implements Integrator {
    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    /** Longer than a time that is not renewed is valid. */
    private static final Duration PATIENCE = NodeLease.VALID.plusSeconds(5);

    private static NodeLease lease;

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        Object name = factory.getProperties().get("palabre.migrations");
        if (name != null) {
            prepare(dataSource(name.toString()));
        }
    }

    /** Before anything is written: an older process that still runs must not meet a newer schema. */
    private static void prepare(DataSource dataSource) {
        String node = Environment.ofThisProcess().find("PALABRE_NODE").orElse("palabre-1");
        lease = new NodeLease(dataSource, node, ServerProcess.ofThis());
        boolean known = NodeLease.isKnown(dataSource);
        if (known) {
            lease.take(PATIENCE);
        }
        migrate(dataSource);
        if (!known) {
            lease.take(PATIENCE);
        }
    }

    /** Of this process. */
    static NodeLease lease() {
        return lease;
    }

    /** Runs all migrations that the database has not seen yet. */
    public static void migrate(DataSource dataSource) {
        String vendor = vendor(dataSource);
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/" + vendor)
                .load();
        refuseNewer(flyway);
        var result = flyway.migrate();
        LOG.log(System.Logger.Level.INFO, "Database schema at version {0}", result.targetSchemaVersion);
    }

    /** @throws IllegalStateException when a newer program has migrated it: what this one writes could be wrong there */
    private static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .reduce((older, newer) -> newer)
                .ifPresent(newest -> {
                    throw new IllegalStateException(
                            "The database is of a newer Palabre (schema " + newest.getVersion()
                                    + "), which this one does not know: start the newer program, or restore the backup from before");
                });
    }

    private static String vendor(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return switch (product) {
                case "h2", "postgresql" -> product;
                default -> throw new IllegalStateException("PostgreSQL or H2 is needed, not " + product);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("database does not answer", e);
        }
    }

    private static DataSource dataSource(String name) {
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("no data source " + name, e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {}
}
