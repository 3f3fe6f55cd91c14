package org.palabre.shared.outbox;

import org.palabre.testing.TestDatabase;

/** {@link OutboxLedgerTest} on a real PostgreSQL. */
class OutboxLedgerOnPostgresIT extends OutboxLedgerTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
