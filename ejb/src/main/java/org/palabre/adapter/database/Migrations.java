package org.palabre.adapter.database;

import java.sql.SQLException;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Brings the schema up to date when Hibernate starts, before it validates the schema. */
public class Migrations implements Integrator {
    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        Object name = factory.getProperties().get("palabre.migrations");
        if (name != null) {
            migrate(dataSource(name.toString()));
        }
    }

    /** Runs all migrations that the database has not seen yet. */
    public static void migrate(DataSource dataSource) {
        String vendor = vendor(dataSource);
        var result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/" + vendor)
                .load()
                .migrate();
        LOG.log(System.Logger.Level.INFO, "Database schema at version {0}", result.targetSchemaVersion);
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
