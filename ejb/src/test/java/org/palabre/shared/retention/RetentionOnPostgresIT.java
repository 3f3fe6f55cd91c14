package org.palabre.shared.retention;

import org.palabre.testing.TestDatabase;

class RetentionOnPostgresIT extends RetentionKeeperTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
