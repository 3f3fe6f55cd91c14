package org.palabre.conference;

import org.palabre.testing.TestDatabase;

/** {@link SeriesDeskTest} on a real PostgreSQL. */
class SeriesOnPostgresIT extends SeriesDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
