package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** Warning, extension, goodbye, and the history that remains (S79, S80, S90, S105, S106). */
@SharesPalabre
@Timeout(240)
class EndIT {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final Palabre palabre;
    private final Callers callers;
    private final Time time;

    EndIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
        time = new Time(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @Test
    void everybodyShouldBeWarnedAndSaidGoodbye() {
        Meeting meeting = Meeting.at(palabre).reserve();
        List<Guest> all = List.of(callers.leads(meeting), callers.joins(meeting), callers.joins(meeting));
        Live opened = meeting.awaitInside(3);
        Instant end = opened.endsAt().orElseThrow();

        time.advanceTo(end.minus(FIVE_MINUTES));
        Together.each(all, one -> one.hears("warning-5"));
        meeting.extend(15);
        Instant later = meeting.await(
                        "a later end", live -> live.endsAt().orElseThrow().isAfter(end))
                .endsAt()
                .orElseThrow();
        assertThat(later).isEqualTo(end.plus(Duration.ofMinutes(15)));

        time.advanceTo(end);
        List<Duration> before = all.stream().map(Guest::now).toList();
        time.advanceTo(later.minus(FIVE_MINUTES));
        Together.each(List.of(0, 1, 2), i -> all.get(i).hears("warning-5", before.get(i)));
        assertThat(meeting.awaitInside(3).remainingSeconds()).isBetween(200L, 300L);

        time.advanceTo(later);
        Together.each(all, one -> {
            one.hears("ended");
            one.awaitEnded();
        });
        Instant out = time.now();
        meeting.awaitNobody();
        tellsExactly(meeting.awaitClosed(opened.session()), later, out);
    }

    private static void tellsExactly(JsonObject session, Instant end, Instant out) {
        JsonArray all = session.getJsonArray("participations");
        assertThat(all).hasSize(3);
        long sum = 0;
        for (JsonObject one : all.getValuesAs(JsonObject.class)) {
            Instant joined = Live.moment(one, "joinedAt").orElseThrow();
            Instant left = Live.moment(one, "leftAt").orElseThrow();
            assertThat(left).isBetween(end, out);
            assertThat(Live.moment(one, "connectedAt").orElseThrow()).isBefore(joined);
            assertThat(one.getString("endReason")).isEqualTo("ENDED");
            assertThat(one.getInt("durationSeconds"))
                    .isEqualTo((int) Duration.between(joined, left).toSeconds());
            sum += one.getInt("durationSeconds");
        }
        assertThat(session.getInt("people")).isEqualTo(3);
        assertThat(session.getInt("totalSeconds")).isEqualTo((int) sum);
        assertThat(Live.moment(session, "endsAt")).contains(end);
    }

    @Test
    void durationsShouldBeThoseOfTheCalls() {
        Meeting meeting = Meeting.at(palabre).reserve();
        callers.leads(meeting);
        Instant before = time.now();
        Guest guest = callers.joins(meeting);
        Instant joined = time.now();
        time.advance(Duration.ofMinutes(17));
        long session = meeting.awaitInside(2).session();
        Instant hangingUp = time.now();
        guest.call().close();
        meeting.awaitInside(1);
        Instant left = time.now();
        JsonObject stay = meeting.session(session).getJsonArray("participations").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("number").equals(guest.number()))
                .findFirst()
                .orElseThrow();
        assertThat(Live.moment(stay, "joinedAt").orElseThrow()).isBetween(before, joined);
        assertThat(Live.moment(stay, "leftAt").orElseThrow()).isBetween(hangingUp.minusSeconds(1), left);
        assertThat(stay.getString("endReason")).isEqualTo("HUNG_UP");
        assertThat((long) stay.getInt("durationSeconds"))
                .isBetween(
                        Duration.between(joined, hangingUp).toSeconds() - 1,
                        Duration.between(before, left).toSeconds());
    }

    @Test
    void doorShouldOpenTenMinutesBeforeTheStart() {
        Meeting meeting = Meeting.at(palabre).startsIn(Duration.ofMinutes(30)).reserve();
        callers.keysCode(meeting.userCode()).hears("too-early");
        time.advance(Duration.ofMinutes(21));
        Guest inTime = callers.joins(meeting);
        assertThat(meeting.awaitInside(1).endsAt()).isPresent();
        meeting.does("live/end", "");
        inTime.hears("ended");
        inTime.awaitEnded();
        meeting.awaitNobody();
    }
}
