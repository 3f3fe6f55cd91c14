package org.palabre.adapter.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.palabre.shared.health.HealthPart;

/** Nothing is known without it. */
@ApplicationScoped
class DatabasePart implements HealthPart {
    private static final int SECONDS = 2;

    @Resource(lookup = "java:/jdbc/palabre")
    private DataSource dataSource;

    @Override
    public String part() {
        return "database";
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public String trouble() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS) ? "" : "does not answer";
        } catch (SQLException e) {
            return "does not answer";
        }
    }
}
