package org.palabre.session;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.palabre.testing.TestDatabase;

/** The same on a real PostgreSQL. */
class UpgradeOnPostgresIT extends UpgradeTest {
    @Override
    TestDatabase newDatabase(Consumer<DataSource> filled) {
        return TestDatabase.postgres(filled);
    }
}
