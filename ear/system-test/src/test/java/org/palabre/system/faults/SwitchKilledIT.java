package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;
import org.palabre.testing.Await;

/** The switch dies with everybody's calls, and is started again (N1). */
@OnFaultyPalabre
@Timeout(300)
class SwitchKilledIT {
    private final Palabre palabre;
    private final Callers callers;
    private final Time time;

    SwitchKilledIT(Faulty faulty) {
        palabre = faulty.palabre();
        callers = new Callers(palabre);
        time = new Time(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @Test
    void lostLegsShouldLeaveAndOthersComeIn() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Meeting waiting = Meeting.at(palabre).waitForLeader().reserve();
        callers.leads(meeting);
        callers.join(meeting, 3);
        callers.keysCode(waiting.userCode()).hears("wait-leader");
        long session = meeting.awaitInside(4).session();

        Instant lost = time.now();
        palabre.asterisk().kill();
        meeting.await("known to be stale", Live::stale);
        Instant known = time.now();
        palabre.asterisk().restart();
        meeting.await("fresh and empty", live -> !live.stale() && live.people().isEmpty());
        waiting.awaitNobody();
        for (JsonObject one :
                meeting.session(session).getJsonArray("participations").getValuesAs(JsonObject.class)) {
            assertThat(one.getString("endReason")).isEqualTo("LOST");
            assertThat(Live.moment(one, "leftAt").orElseThrow()).isBetween(lost.minusSeconds(1), known.plusSeconds(1));
        }
        Guest moderator = callers.leads(meeting);
        moderator.talksWith(callers.joins(meeting));
        assertThat(meeting.awaitInside(2).people()).hasSize(2);
        endsInOrder(meeting, session);
    }

    private static void endsInOrder(Meeting meeting, long session) {
        meeting.does("live/end", "");
        JsonObject closed = meeting.awaitClosed(session);
        assertThat(closed.getJsonArray("participations")).hasSize(6);
        Await.until("nobody", Meeting.SOON, () -> meeting.live().isEmpty());
    }
}
