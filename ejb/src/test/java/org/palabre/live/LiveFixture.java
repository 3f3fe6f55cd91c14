package org.palabre.live;

import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import org.junit.jupiter.api.BeforeEach;
import org.palabre.conference.ConferenceView;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.testing.OnStage;

/** A stage with Awa's meeting reserved; and what its live page shows. */
abstract class LiveFixture extends OnStage {
    ConferenceView conference;

    @BeforeEach
    void reserve() {
        conference = stage.reserved(meeting());
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
