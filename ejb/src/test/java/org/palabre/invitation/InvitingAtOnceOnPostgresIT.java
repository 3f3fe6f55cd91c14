package org.palabre.invitation;

import org.palabre.testing.TestDatabase;

class InvitingAtOnceOnPostgresIT extends InvitingAtOnceTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
