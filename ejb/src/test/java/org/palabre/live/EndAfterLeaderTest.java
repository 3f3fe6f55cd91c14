package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.Options;
import org.palabre.session.ActionKind;
import org.palabre.session.LoggedAction;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.testing.Stage;

/** A conference ends some minutes after its last leader has left (P11). Awa leads, Paul stays. */
class EndAfterLeaderTest extends LiveFixture {
    private LegId awa;
    private LegId paul;
    private Instant whole;

    @BeforeEach
    void meet() {
        meet(10);
    }

    private void meet(int minutesAfterLeader) {
        conference = stage.reserved(meeting(5, new Options(false, false, false, false, minutesAfterLeader, false)));
        awa = stage.join(conference.moderatorPin(), "0601");
        paul = stage.join(conference.userPin(), "0602");
        whole = ends();
    }

    @Test
    void whenTheLastLeaderLeavesTheEndShouldComeNearer() {
        stage.pass(Duration.ofMinutes(20));
        LegId second = stage.join(conference.moderatorPin(), "0603");
        stage.telephony.hangUp(awa);
        assertThat(ends()).isEqualTo(whole);

        stage.telephony.hangUp(second);

        assertThat(ends()).isEqualTo(stage.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(stage.desk.get(conference.number(), AWA).endsAt()).contains(ends());
        assertThat(picture().log())
                .extracting(LoggedAction::kind, LoggedAction::who)
                .contains(tuple(ActionKind.LEADER_LEFT, "10"));
    }

    @Test
    void whoIsLeftShouldBeWarnedAndSentOut() {
        stage.telephony.hangUp(awa);
        stage.pass(Duration.ofMinutes(4));
        assertThat(stage.telephony.announcements).isEmpty();

        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.telephony.announcements).containsExactly(room() + ": warning-5");

        stage.pass(Duration.ofMinutes(5));
        assertThat(stage.telephony.sentOut).containsEntry(paul, Farewell.ENDED);
        assertThat(stage.desk.get(conference.number(), AWA).state()).isEqualTo(ConferenceState.PAST);
    }

    @Test
    void whereNoWarningFitsAnyMoreOneShouldBeGivenAtOnce() {
        meet(3);
        stage.telephony.hangUp(awa);

        stage.deadlines.look();
        assertThat(stage.telephony.announcements).containsExactly(room() + ": warning-3");

        stage.pass(Duration.ofMinutes(3));
        assertThat(stage.telephony.announcements).hasSize(1);
        assertThat(stage.telephony.sentOut).containsKey(paul);
    }

    @Test
    void withoutWarningsNobodyShouldBeWarned() {
        stage.set(Setting.PALABRE_WARNINGS, "");
        meet(3);
        stage.telephony.hangUp(awa);

        stage.pass(Duration.ofMinutes(3));

        assertThat(stage.telephony.announcements).isEmpty();
        assertThat(stage.telephony.sentOut).containsKey(paul);
    }

    @Test
    void aLeaderWhoComesBackShouldGiveTheFormerEndBack() {
        stage.telephony.hangUp(awa);
        stage.pass(Duration.ofMinutes(6));
        assertThat(stage.telephony.announcements).hasSize(1);

        stage.join(conference.moderatorPin(), "0601");

        assertThat(ends()).isEqualTo(whole);
        assertThat(picture().log()).extracting(LoggedAction::kind).contains(ActionKind.LEADER_BACK);
        stage.pass(Duration.ofMinutes(40));
        assertThat(stage.telephony.sentOut).isEmpty();
        stage.pass(Duration.ofMinutes(9));
        assertThat(stage.telephony.announcements).hasSize(2);
    }

    @Test
    void aParticipantWhoComesShouldChangeNothing() {
        stage.telephony.hangUp(awa);
        Instant near = ends();
        stage.pass(Duration.ofMinutes(2));

        stage.join(conference.userPin(), "0604");

        assertThat(ends()).isEqualTo(near);
    }

    @Test
    void theEndShouldNeverBeLaterThanBefore() {
        stage.pass(Duration.ofMinutes(53));

        stage.telephony.hangUp(awa);

        assertThat(ends()).isEqualTo(whole);
        assertThat(picture().log()).extracting(LoggedAction::kind).doesNotContain(ActionKind.LEADER_LEFT);
    }

    @Test
    void whereNobodyLedNobodyShouldBeMissed() {
        conference = stage.reserved(meeting(5, new Options(false, false, false, false, 10, false)));
        LegId first = stage.join(conference.userPin(), "0602");
        stage.join(conference.userPin(), "0604");
        whole = ends();

        stage.telephony.hangUp(first);

        assertThat(ends()).isEqualTo(whole);
    }

    @Test
    void withoutTheOptionTheConferenceShouldGoOn() {
        meet(0);

        stage.telephony.hangUp(awa);

        assertThat(ends()).isEqualTo(whole);
    }

    @Test
    void theDeadlineShouldSurviveARestart() {
        stage.telephony.hangUp(awa);

        var restarted = new Stage(database);
        restarted.pass(Duration.ofMinutes(9));
        assertThat(restarted.desk.get(conference.number(), AWA).state()).isEqualTo(ConferenceState.CURRENT);

        restarted.pass(Duration.ofMinutes(1));
        assertThat(restarted.desk.get(conference.number(), AWA).state()).isEqualTo(ConferenceState.PAST);
    }

    @Test
    void extendingShouldMoveBothEnds() {
        stage.telephony.hangUp(awa);
        Instant near = ends();

        stage.live.extend(conference.number(), 15, AWA);
        assertThat(ends()).isEqualTo(near.plus(Duration.ofMinutes(15)));

        stage.join(conference.moderatorPin(), "0601");
        assertThat(ends()).isEqualTo(whole.plus(Duration.ofMinutes(15)));
    }

    @Test
    void theSwitchShouldLetPeopleStayToTheFormerEnd() {
        stage.telephony.hangUp(awa);

        LegId late = stage.join(conference.userPin(), "0604");
        stage.live.extend(conference.number(), 15, AWA);

        assertThat(stage.telephony.limits)
                .containsEntry(
                        late,
                        Duration.between(stage.clock.instant(), whole)
                                .plusMinutes(15)
                                .plusSeconds(60));
    }

    @Test
    void seatsShouldStayHeldWhileALeaderMayComeBack() {
        stage.set(Setting.PALABRE_SEATS, "9");
        stage.telephony.hangUp(awa);
        var wish = meeting().at(whole.minus(Duration.ofMinutes(30)));

        assertThatThrownBy(() -> stage.reserved(wish)).isInstanceOf(DomainException.class);

        stage.pass(Duration.ofMinutes(10));
        assertThat(stage.reserved(wish).number()).isNotEmpty();
    }

    @Test
    void moreThanAnHourShouldBeRefused() {
        assertThatThrownBy(() -> stage.reserved(meeting(5, new Options(false, false, false, false, 61, false))))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactly("endAfterLeaderMinutes"));
    }

    private Instant ends() {
        return picture().endsAt().orElseThrow();
    }
}
