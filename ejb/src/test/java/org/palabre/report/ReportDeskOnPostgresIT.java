package org.palabre.report;

import org.palabre.testing.TestDatabase;

/** {@link ReportDeskTest} on a real PostgreSQL. */
class ReportDeskOnPostgresIT extends ReportDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
