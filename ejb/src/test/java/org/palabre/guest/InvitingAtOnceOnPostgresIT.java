package org.palabre.guest;

import org.palabre.testing.TestDatabase;

class InvitingAtOnceOnPostgresIT extends InvitingAtOnceTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
