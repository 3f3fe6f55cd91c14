package org.palabre.message;

import org.palabre.testing.TestDatabase;

class TemplateDeskOnPostgresIT extends TemplateDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
