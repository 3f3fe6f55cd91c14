package org.palabre.report;

import org.palabre.testing.TestDatabase;

/** The same on a real PostgreSQL. */
class ReportsOnPostgresIT extends ReportsTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
