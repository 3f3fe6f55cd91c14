package org.palabre.tariff;

import org.palabre.testing.TestDatabase;

/** {@link PackageDeskTest} on a real PostgreSQL. */
class PackagesOnPostgresIT extends PackageDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
