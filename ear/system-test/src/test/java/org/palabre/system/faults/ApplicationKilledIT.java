package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;

/** The application is killed and started again while people talk (N1, N9). */
@OnFaultyPalabre
@Timeout(400)
class ApplicationKilledIT {
    private final Palabre palabre;
    private final Callers callers;
    private final Time time;

    ApplicationKilledIT(Faulty faulty) {
        palabre = faulty.palabre();
        callers = new Callers(palabre);
        time = new Time(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @Test
    void conferencesShouldGoOnAndEndWithoutIt() {
        Meeting meeting = Meeting.at(palabre).cap(12).reserve();
        Guest moderator = callers.leads(meeting);
        List<Guest> guests = callers.join(meeting, 10);
        Instant end = meeting.awaitInside(11).endsAt().orElseThrow();
        long session = meeting.live().orElseThrow().session();
        Instant inside = time.now();
        Guest overrunning = nearItsEnd();
        Duration ahead = Duration.between(Instant.now(), time.now());

        palabre.killWildFly();
        Guest early = guests.get(0);
        moderator.talksWith(early);
        guests.get(1).talksWith(guests.get(9));
        Instant earlyLeft = Instant.now().plus(ahead);
        early.call().close();
        callers.keysCode(meeting.userCode()).hears("unavailable");
        // nobody else is there to do it: the switch itself
        overrunning.hears("ended");
        overrunning.awaitEnded();
        guests.get(1).talksWith(moderator);

        palabre.startWildFly(ahead);
        Live live = meeting.await("fresh, with those inside", now -> !now.stale() && now.inside() == 10);
        assertThat(live.people()).hasSize(10);
        assertThat(live.person(early.number())).isEmpty();
        Guest late = guests.get(1);
        Instant lateLeft = time.now();
        late.call().close();
        meeting.awaitInside(9);
        Map<String, JsonObject> history = history(meeting, session);
        assertThat(history).hasSize(11);
        leftAt(history.get(early.number()), earlyLeft, inside);
        leftAt(history.get(late.number()), lateLeft, inside);

        time.advanceTo(end.minus(Duration.ofMinutes(5)));
        moderator.hears("warning-5");
        callers.joins(meeting).talksWith(moderator);
    }

    /** Inside a conference whose end is some ten seconds away. */
    private Guest nearItsEnd() {
        Meeting brief = Meeting.at(palabre).minutes(1).reserve();
        Guest opener = callers.leads(brief);
        time.advanceTo(brief.awaitInside(1).endsAt().orElseThrow().minusSeconds(25));
        Guest guest = callers.joins(brief);
        opener.call().close();
        return guest;
    }

    private static Map<String, JsonObject> history(Meeting meeting, long session) {
        return meeting.session(session).getJsonArray("participations").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(one -> one.getString("number"), Function.identity()));
    }

    /**
     * To the second: the real moment was between just before the hang-up and a little later. The switch's own note has
     * whole seconds, and it takes a moment to ask how far the clock is ahead.
     */
    private static void leftAt(JsonObject one, Instant moment, Instant joinedBefore) {
        Instant joined = Live.moment(one, "joinedAt").orElseThrow();
        Instant left = Live.moment(one, "leftAt").orElseThrow();
        assertThat(joined).isBefore(joinedBefore);
        assertThat(left).isBetween(moment.minusMillis(1_200), moment.plusSeconds(2));
        assertThat(one.getInt("durationSeconds"))
                .isEqualTo((int) Duration.between(joined, left).toSeconds());
    }
}
