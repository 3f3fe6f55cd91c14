package org.palabre.shared.outbox;

import org.palabre.testing.TestDatabase;

/** The same on a real PostgreSQL. */
class OutboxDeskOnPostgresIT extends OutboxDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
