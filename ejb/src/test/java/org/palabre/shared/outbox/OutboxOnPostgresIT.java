package org.palabre.shared.outbox;

import org.palabre.testing.TestDatabase;

/** {@link OutboxTest} on a real PostgreSQL. */
class OutboxOnPostgresIT extends OutboxTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
