package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.testing.Await;

/** Waiting for the leader, who may then leave (S8, S12, S113). */
@SharesPalabre
@Timeout(180)
class LeaderIT {
    private final Palabre palabre;
    private final Callers callers;

    LeaderIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @SideBySide
    void conferenceShouldGoOnWithoutItsLeader() {
        Meeting meeting = Meeting.at(palabre).waitForLeader().reserve();
        Guest first = callers.keysCode(meeting.userCode());
        Guest second = callers.keysCode(meeting.userCode());
        Together.all(() -> hearsMusicAfterTheSentence(first), () -> hearsMusicAfterTheSentence(second));
        Live waiting = meeting.await("two wait", live -> live.with("WAITING") == 2);
        assertThat(waiting.endsAt()).isEmpty();

        Guest leader = callers.leads(meeting);
        assertThat(meeting.awaitInside(3).endsAt()).isPresent();
        leader.talksWith(first);
        second.talksWith(leader);

        leader.call().close();
        meeting.awaitInside(2);
        first.talksWith(second);
        Guest late = callers.joins(meeting);
        late.talksWith(second);
    }

    @SideBySide
    void leaderShouldGetInWhereGuestsHearThatItIsFull() {
        Meeting meeting = Meeting.at(palabre).waitForLeader().cap(2).reserve();
        Guest guest = callers.keysCode(meeting.userCode());
        guest.hears("wait-leader");
        hearsFull(meeting);

        Guest leader = callers.leads(meeting);
        leader.talksWith(guest);
        leader.call().close();
        meeting.awaitInside(1);
        hearsFull(meeting);
        Guest owner = callers.dials("1001", meeting.number(), "");
        assertThat(meeting.awaitPerson("1001", Live.Person::isIn).role()).isEqualTo("MODERATOR");
        owner.talksWith(guest);
    }

    @SideBySide
    void whoWaitsForWhatIsCancelledShouldHearItAndBeLetGo() {
        Meeting meeting = Meeting.at(palabre).waitForLeader().userAnnounce().reserve();
        Guest waiting = callers.keysCode(meeting.userCode());
        waiting.hears("wait-leader");
        Guest naming = callers.keysCode(meeting.userCode());
        naming.hears("say-name");
        meeting.await("two on their way", live -> live.people().size() == 2);

        meeting.cancel();

        Together.each(List.of(waiting, naming), guest -> {
            guest.hears("conference-cancelled");
            guest.awaitEnded();
        });
        meeting.awaitNobody();
    }

    @SideBySide
    void whoWaitsUntilTheValidityIsOverShouldHearItAndBeLetGo() {
        Meeting meeting = Meeting.at(palabre).waitForLeader().reserve();
        Guest guest = callers.keysCode(meeting.userCode());
        guest.hears("wait-leader");
        meeting.await("one waits", live -> live.with("WAITING") == 1);

        palabre.sql("update conference set expires_at = '" + NewConference.now(palabre) + "' where number = '"
                + meeting.number() + "'");

        guest.hears("expired");
        guest.awaitEnded();
        meeting.awaitNobody();
    }

    private void hearsFull(Meeting meeting) {
        Guest refused = callers.keysCode(meeting.userCode());
        refused.hears("full");
        refused.awaitEnded();
    }

    private static void hearsMusicAfterTheSentence(Guest guest) {
        var after = guest.hears("wait-leader").at().plusSeconds(6);
        Await.until(
                guest.number() + " hears music",
                Meeting.SOON,
                () -> guest.now().compareTo(after.plusSeconds(1)) > 0
                        && guest.heard().rms(after, after.plusSeconds(1)) > -45);
    }
}
