package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/**
 * A conference that ends some minutes after its leader has left, unless the leader comes back (P11). Moves the clock.
 */
@SharesPalabre
@Timeout(240)
class EndAfterLeaderIT {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Palabre palabre;
    private final Callers callers;
    private final Time time;

    EndAfterLeaderIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
        time = new Time(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @Test
    void itShouldEndWithoutItsLeaderAndGoOnWithHim() {
        Meeting meeting = Meeting.at(palabre).endAfterLeader(10).reserve();
        Guest leader = callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        Live opened = meeting.awaitInside(2);
        Instant whole = opened.endsAt().orElseThrow();

        Instant leaving = time.now();
        leader.call().close();
        Instant near = endOtherThan(whole, meeting);
        assertThat(near)
                .isBetween(leaving.plus(TEN_MINUTES).minusSeconds(1), time.now().plus(TEN_MINUTES));
        Guest back = callers.leads(meeting);
        assertThat(endOtherThan(near, meeting)).isEqualTo(whole);

        back.call().close();
        Instant end = endOtherThan(whole, meeting);
        Duration before = guest.now();
        time.advanceTo(end.minus(Duration.ofMinutes(5)));
        guest.hears("warning-5", before);
        time.advanceTo(end);
        guest.hears("ended");
        guest.awaitEnded();
        meeting.awaitNobody();
        assertThat(Live.moment(meeting.awaitClosed(opened.session()), "endsAt")).contains(end);
    }

    private static Instant endOtherThan(Instant end, Meeting meeting) {
        return meeting.await("another end", live -> !live.endsAt().orElseThrow().equals(end))
                .endsAt()
                .orElseThrow();
    }
}
