package org.palabre.live;

import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.conference.ConferenceView;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.testing.Stage;
import org.palabre.testing.TestDatabase;

/** A stage on an empty database, with Awa's meeting reserved; and what its live page shows. */
abstract class LiveFixture {
    private static TestDatabase database;
    Stage stage;
    ConferenceView conference;

    @BeforeAll
    static void startDatabase() {
        database = TestDatabase.h2();
    }

    @BeforeEach
    void start() {
        stage = new Stage(database.emptied());
        conference = stage.reserved(meeting());
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    LivePicture picture() {
        return stage.live.picture(conference.number(), AWA).orElseThrow();
    }

    LiveLeg leg(LegId leg) {
        return picture().legs().stream()
                .filter(l -> l.leg().equals(leg.value()))
                .findFirst()
                .orElseThrow();
    }

    RoomName room() {
        return RoomName.ofSession(picture().session());
    }
}
