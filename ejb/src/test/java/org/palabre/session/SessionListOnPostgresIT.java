package org.palabre.session;

import org.palabre.testing.TestDatabase;

/** The same on a real PostgreSQL. */
class SessionListOnPostgresIT extends SessionListTest {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
