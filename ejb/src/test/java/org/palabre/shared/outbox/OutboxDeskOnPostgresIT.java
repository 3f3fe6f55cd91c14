package org.palabre.shared.outbox;

import org.palabre.testing.TestDatabase;

/** {@link OutboxDeskTest} on a real PostgreSQL. */
class OutboxDeskOnPostgresIT extends OutboxDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
