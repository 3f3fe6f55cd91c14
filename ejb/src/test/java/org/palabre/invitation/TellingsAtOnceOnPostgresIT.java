package org.palabre.invitation;

import org.palabre.testing.TestDatabase;

class TellingsAtOnceOnPostgresIT extends TellingsAtOnceTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
