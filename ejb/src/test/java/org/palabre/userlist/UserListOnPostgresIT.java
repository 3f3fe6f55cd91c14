package org.palabre.userlist;

import org.palabre.testing.TestDatabase;

/** The same on a real PostgreSQL. */
class UserListOnPostgresIT extends UserDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
