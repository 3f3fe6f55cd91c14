package org.palabre.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests on a stage with an empty database, one database for the whole class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnStage {
    protected TestDatabase database;
    protected Stage stage;

    /** H2, unless a class says otherwise. */
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }

    @BeforeAll
    void startDatabase() {
        database = newDatabase();
    }

    @BeforeEach
    void emptyStage() {
        stage = new Stage(database.emptied());
    }

    @AfterAll
    void stopDatabase() throws Exception {
        database.close();
    }
}
