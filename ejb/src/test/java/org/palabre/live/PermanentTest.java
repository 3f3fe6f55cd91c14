package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.PermanentConferences;
import org.palabre.session.HistoryDesk;
import org.palabre.session.SessionLine;
import org.palabre.session.SessionQuery;
import org.palabre.session.SessionView;
import org.palabre.session.SessionView.ParticipationView;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.testing.OnStage;

/** A permanent conference opens again and again; each session lasts until the last has left. */
class PermanentTest extends OnStage {
    private static final Options WAITING = new Options(false, false, false, true);
    private static final Options LED = new Options(false, false, false, false, 10, false);

    private ConferenceView room;

    @BeforeEach
    void room() {
        room(Options.NONE);
    }

    private void room(Options options) {
        room = PermanentConferences.make(stage, database, meeting(5, options));
    }

    @Test
    void theFirstShouldOpenItWithoutAnEnd() {
        stage.join(room.userPin(), "0601");

        assertThat(view().state()).isEqualTo(ConferenceState.CURRENT);
        assertThat(view().endsAt()).isEmpty();
        assertThat(picture().endsAt()).isEmpty();
        assertThat(picture().ending()).isFalse();
        assertThat(history().getFirst().number()).isEqualTo(numberOf(stage.clock.instant()));
    }

    @Test
    void nobodyShouldBeWarnedOrSentOut() {
        stage.join(room.userPin(), "0601");

        for (int hour = 0; hour < 50; hour++) {
            stage.pass(Duration.ofHours(1));
        }

        assertThat(stage.telephony.announcements).isEmpty();
        assertThat(stage.telephony.sentOut).isEmpty();
        assertThat(picture().inside()).isEqualTo(1);
    }

    @Test
    void whereSomebodyHasToWaitTheModeratorShouldOpenIt() {
        room(WAITING);
        LegId guest = stage.join(room.userPin(), "0601");
        assertThat(picture().openedAt()).isEmpty();
        stage.pass(Duration.ofMinutes(3));

        stage.join(room.moderatorPin(), "0602");

        assertThat(picture().openedAt()).contains(stage.clock.instant());
        assertThat(picture().inside()).isEqualTo(2);
        assertThat(stage.telephony.limits)
                .containsEntry(guest, Duration.ofHours(24).plusSeconds(60));
    }

    @Test
    void whenTheLastHasLeftTheSessionShouldCloseAndTheNextCallOpenAnother() {
        Instant first = stage.clock.instant();
        LegId awa = stage.join(room.moderatorPin(), "0601");
        LegId paul = stage.join(room.userPin(), "0602");
        stage.pass(Duration.ofMinutes(5));
        stage.telephony.hangUp(awa);
        assertThat(view().state()).isEqualTo(ConferenceState.CURRENT);
        stage.pass(Duration.ofMinutes(1));
        stage.telephony.hangUp(paul);

        assertThat(view().state()).isEqualTo(ConferenceState.FUTURE);
        assertThat(view().closedAt()).contains(stage.clock.instant());
        assertThat(stage.live.picture(room.number(), AWA)).isEmpty();

        stage.pass(Duration.ofDays(400));
        Instant second = stage.clock.instant();
        stage.join(room.userPin(), "0603");

        assertThat(history()).extracting(SessionLine::number).containsExactly(numberOf(second), numberOf(first));
        assertThat(history()).extracting(SessionLine::closedAt).first().isEqualTo(Optional.empty());
        assertThat(history()).extracting(SessionLine::seconds).last().isEqualTo(Optional.of(660L));
        assertThat(session(1).participations())
                .extracting(ParticipationView::caller)
                .containsExactly("0601", "0602");
        assertThat(session(0).participations())
                .extracting(ParticipationView::caller)
                .containsExactly("0603");
    }

    @Test
    void theListsShouldCountAllItsSessionsTogether() {
        stage.telephony.hangUp(joined(Duration.ofMinutes(2)));
        stage.telephony.hangUp(joined(Duration.ofMinutes(3)));

        assertThat(stage.history.summaries(List.of(room.number()), AWA).get(room.number()))
                .hasToString("SessionSummary[people=2, seconds=300]");
        assertThat(stage.get(HistoryDesk.class)
                        .latest(room.number(), AWA)
                        .orElseThrow()
                        .seconds())
                .isEqualTo(180);
        assertThat(stage.get(HistoryDesk.class).running(room.number(), AWA)).isEmpty();
    }

    @Test
    void twoOpeningsWithinOneSecondShouldHaveNumbersOfTheirOwn() {
        for (int i = 0; i < 3; i++) {
            stage.telephony.hangUp(stage.join(room.userPin(), "0601"));
        }

        assertThat(history())
                .extracting(SessionLine::number)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void refusedCallsShouldStandInTheSessionThatTheyWereMadeIn() {
        LegId awa = stage.join(room.moderatorPin(), "0601");
        stage.live.lock(room.number(), AWA);
        refused("0611", Why.LOCKED);
        stage.pass(Duration.ofMinutes(1));
        stage.telephony.hangUp(awa);
        stage.pass(Duration.ofMinutes(1));
        stage.join(room.moderatorPin(), "0601");
        stage.live.lock(room.number(), AWA);
        refused("0612", Why.LOCKED);

        assertThat(session(1).attempts())
                .extracting(SessionView.AttemptView::caller)
                .containsExactly("0611");
        assertThat(session(0).attempts())
                .extracting(SessionView.AttemptView::caller)
                .containsExactly("0612");
    }

    @Test
    void whoWasEjectedAndWhatWasLockedShouldBeForgottenInTheNextSession() {
        LegId awa = stage.join(room.moderatorPin(), "0601");
        LegId paul = stage.join(room.userPin(), "0602");
        stage.live.eject(room.number(), paul.value(), AWA);
        stage.live.lock(room.number(), AWA);
        stage.telephony.hangUp(awa);

        stage.join(room.userPin(), "0602");

        assertThat(picture().locked()).isFalse();
        assertThat(picture().inside()).isEqualTo(1);
    }

    @Test
    void whoeverEndsItShouldSendAllOutAndItShouldOpenAgain() {
        LegId paul = stage.join(room.userPin(), "0602");
        stage.telephony.goodbyesTakeTime();
        stage.live.end(room.number(), AWA);
        stage.deadlines.look();
        assertThat(stage.telephony.sentOut).containsEntry(paul, Farewell.ENDED);
        refused("0603", Why.ENDED);

        stage.telephony.hangUp(paul);
        stage.pass(Duration.ofSeconds(1));
        stage.join(room.userPin(), "0603");

        assertThat(history()).hasSize(2);
        assertThat(picture().endsAt()).isEmpty();
    }

    @Test
    void anEndAfterItsLeaderShouldBeTakenBackToNone() {
        room(LED);
        LegId awa = stage.join(room.moderatorPin(), "0601");
        LegId paul = stage.join(room.userPin(), "0602");
        stage.telephony.hangUp(awa);
        assertThat(picture().endsAt()).contains(stage.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(view().endsAt()).isEqualTo(picture().endsAt());

        LegId again = stage.join(room.moderatorPin(), "0601");
        assertThat(picture().endsAt()).isEmpty();
        assertThat(view().endsAt()).isEmpty();
        stage.pass(Duration.ofMinutes(30));
        assertThat(stage.telephony.sentOut).isEmpty();

        stage.telephony.hangUp(again);
        stage.pass(Duration.ofMinutes(5));
        stage.pass(Duration.ofMinutes(5));
        assertThat(stage.telephony.announcements).hasSize(1).first().asString().endsWith("warning-5");
        assertThat(stage.telephony.sentOut).containsEntry(paul, Farewell.ENDED);
        assertThat(view().state()).isEqualTo(ConferenceState.FUTURE);
    }

    @Test
    void thereShouldBeNoEndToPutOff() {
        stage.join(room.moderatorPin(), "0601");

        assertThatThrownBy(() -> stage.live.extend(room.number(), 15, AWA))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                        .isEqualTo("refused.noEnd"));
    }

    @Test
    void nobodyShouldGetAReportOfEachSession() {
        stage.telephony.hangUp(stage.join(room.userPin(), "0601"));

        stage.pass(Duration.ofMinutes(1));

        assertThat(database.transactions.in(() -> database.transactions
                        .entities
                        .createNativeQuery("select count(*) from outbox_entry", Long.class)
                        .getSingleResult()))
                .isEqualTo(0L);
    }

    @Test
    void itShouldBeNoReservationThatLapsesOrCountsAsOne() {
        stage.set(Setting.PALABRE_EMPLOYEE_MAX_OPEN, "1");
        stage.pass(Duration.ofDays(4000));

        assertThat(view().state()).isEqualTo(ConferenceState.FUTURE);
        assertThat(stage.desk
                        .count(ConferenceQuery.of(ConferenceState.FUTURE), ADMIN)
                        .total())
                .isZero();
        assertThat(stage.reserved(meeting()).number()).isNotEqualTo(room.number());
    }

    @Test
    void itShouldOpenWhateverIsPlanned() {
        stage.set(Setting.PALABRE_SEATS, "5");
        Instant soon = stage.clock.instant().plusSeconds(600);
        stage.reserved(meeting(5, Options.NONE).at(soon));

        stage.join(room.userPin(), "0601");

        assertThat(picture().inside()).isEqualTo(1);
    }

    @Test
    void deletedItShouldLetNobodyIn() {
        LegId awa = stage.join(room.moderatorPin(), "0601");
        assertThatThrownBy(() -> stage.desk.delete(List.of(room.number()), AWA))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                        .isEqualTo("refused.deleteCurrent"));
        stage.telephony.hangUp(awa);

        stage.desk.delete(List.of(room.number()), AWA);

        refused("0602", Why.WRONG_CODE);
    }

    @Test
    void afterARestartTheLastToLeaveShouldStillCloseIt() {
        LegId awa = stage.join(room.moderatorPin(), "0601");
        stage.pass(Duration.ofMinutes(1));
        stage.telephony.loseLink();
        stage.telephony.hangUp(awa);
        stage.pass(Duration.ofMinutes(1));
        stage.telephony.restoreLink();

        assertThat(view().state()).isEqualTo(ConferenceState.FUTURE);
        assertThat(session(0).seconds()).isEqualTo(60);
    }

    private LegId joined(Duration stays) {
        LegId leg = stage.join(room.userPin(), "0601");
        stage.pass(stays);
        return leg;
    }

    private void refused(String from, Why why) {
        assertThat(stage.door.admit(stage.call(from), room.userPin())).isEqualTo(Refused.because(why));
    }

    private ConferenceView view() {
        return stage.desk.get(room.number(), AWA);
    }

    private LivePicture picture() {
        return stage.live.picture(room.number(), AWA).orElseThrow();
    }

    /** The latest first. */
    private List<SessionLine> history() {
        return stage.history
                .list(new SessionQuery(Optional.of(room.number()), Optional.empty(), Optional.empty(), 0, 20), AWA)
                .items();
    }

    private SessionView session(int index) {
        return stage.history.get(history().get(index).id(), AWA);
    }

    private String numberOf(Instant opening) {
        String any = history().getFirst().number();
        return opening.getEpochSecond() + any.substring(any.indexOf('-'));
    }
}
