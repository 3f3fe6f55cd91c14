package org.palabre.conference;

import static org.palabre.testing.FakeDirectory.AWA;

import java.time.Instant;
import org.palabre.testing.Stage;
import org.palabre.testing.TestDatabase;

/** Conferences of permanent terms, which no use case makes yet. */
public final class PermanentConferences {
    private PermanentConferences() {}

    /** Awa's. @param wish its times are not asked */
    public static ConferenceView make(Stage stage, TestDatabase database, Reservation wish) {
        NumberPlan plan = stage.get(NumberPlan.class);
        JpaConferences conferences = stage.get(JpaConferences.class);
        Instant now = stage.clock.instant();
        return database.transactions.in(() -> {
            var made = new Conference(plan.number(), plan.codes(), new Terms.Permanent(), wish, AWA, AWA.login(), now);
            conferences.add(made);
            return ConferenceView.of(made, AWA.login(), now);
        });
    }
}
