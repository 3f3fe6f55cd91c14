package org.palabre.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.shared.DomainException;
import org.palabre.telephony.LegId;
import org.palabre.testing.OnStage;

/** Rule 6 of admission: whoever alone may open a conference, or keep it open, always gets in. */
class LeadersSeatTest extends OnStage {
    private static final Options WAIT_FOR_LEADER = new Options(false, false, false, true);
    private static final Options END_AFTER_LEADER = new Options(false, false, false, false, 10, false);

    @Test
    void guestsWhoWaitShouldLeaveASeatToTheLeader() {
        ConferenceView conference = stage.reserved(meeting(2, WAIT_FOR_LEADER));
        stage.join(conference.userPin(), "0601");

        assertFullFor(conference.userPin());
        stage.join(conference.moderatorPin(), "0603");

        assertInside(2, conference);
        assertFullFor(conference.userPin());
        assertFullFor(conference.moderatorPin());
    }

    @Test
    void theOwnersOwnPhoneShouldGetInWhereGuestsHearFull() {
        ConferenceView conference = stage.reserved(meeting(2, WAIT_FOR_LEADER));
        stage.join(conference.userPin(), "0601");

        assertThat(stage.door.admitInternal(internal("1002", conference))).isEqualTo(Refused.because(Why.FULL));
        assertThat(stage.door.admitInternal(internal("1001", conference))).isInstanceOf(Admitted.class);
    }

    @Test
    void aLeaderWhoLeftShouldGetInAgain() {
        ConferenceView conference = stage.reserved(meeting(3, WAIT_FOR_LEADER));
        LegId leader = stage.join(conference.moderatorPin(), "0601");
        stage.join(conference.userPin(), "0602");
        stage.join(conference.userPin(), "0603");
        stage.telephony.hangUp(leader);

        assertFullFor(conference.userPin());
        assertThat(stage.door.admit(stage.call("0601"), conference.moderatorPin()))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void nobodyShouldBeCalledIntoTheLeadersSeat() {
        ConferenceView conference = stage.reserved(meeting(2, WAIT_FOR_LEADER));
        LegId leader = stage.join(conference.moderatorPin(), "0601");
        stage.join(conference.userPin(), "0602");

        assertThatThrownBy(() -> stage.live.dialOut(conference.number(), "1003", AWA))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.full"));
        stage.telephony.hangUp(leader);
        assertThatThrownBy(() -> stage.live.dialOut(conference.number(), "1003", AWA))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.leadersSeat"));
    }

    @Test
    void whereItEndsWithoutALeaderASeatShouldBeKept() {
        ConferenceView conference = stage.reserved(meeting(2, END_AFTER_LEADER));
        stage.join(conference.userPin(), "0601");

        assertFullFor(conference.userPin());
        stage.join(conference.moderatorPin(), "0603");
    }

    @Test
    void whereNoLeaderIsNeededGuestsShouldHaveAllSeats() {
        ConferenceView conference = stage.reserved(meeting(2, Options.NONE));
        stage.join(conference.userPin(), "0601");
        stage.join(conference.userPin(), "0602");

        assertFullFor(conference.userPin());
        assertFullFor(conference.moderatorPin());
    }

    @Test
    void theLeaderShouldGetInWhereTheCapWasLoweredWhileGuestsWait() {
        ConferenceView conference = stage.reserved(meeting(4, WAIT_FOR_LEADER));
        for (String guest : new String[] {"0601", "0602", "0603"}) {
            stage.join(conference.userPin(), guest);
        }
        stage.desk.edit(conference.number(), conference.version(), meeting(2, WAIT_FOR_LEADER), AWA);

        assertFullFor(conference.userPin());
        stage.join(conference.moderatorPin(), "0604");
        assertFullFor(conference.moderatorPin());
        stage.pass(Duration.ofSeconds(1));
        assertInside(4, conference);
    }

    private void assertInside(int people, ConferenceView conference) {
        assertThat(stage.live.picture(conference.number(), AWA).orElseThrow().inside())
                .isEqualTo(people);
    }

    private void assertFullFor(String code) {
        assertThat(stage.door.admit(stage.call("0699"), code)).isEqualTo(Refused.because(Why.FULL));
    }

    private Call internal(String extension, ConferenceView conference) {
        Call call = stage.call(extension);
        return new Call(
                call.leg(), call.channel(), call.caller(), extension, conference.number(), "fr", call.answeredAt());
    }
}
