package org.palabre.session;

import org.palabre.testing.TestDatabase;

/** {@link SessionListTest} on a real PostgreSQL. */
class SessionListOnPostgresIT extends SessionListTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
