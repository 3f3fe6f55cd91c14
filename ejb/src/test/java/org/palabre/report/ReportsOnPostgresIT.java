package org.palabre.report;

import org.palabre.testing.TestDatabase;

/** {@link ReportsTest} on a real PostgreSQL. */
class ReportsOnPostgresIT extends ReportsTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
