package org.palabre.guest;

import org.palabre.testing.TestDatabase;

class NoticesAtOnceOnPostgresIT extends NoticesAtOnceTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
