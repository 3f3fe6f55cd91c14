package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.session.ActionKind;
import org.palabre.session.EndReason;
import org.palabre.session.LoggedAction;
import org.palabre.session.Outcome;
import org.palabre.session.SessionView;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent;
import org.palabre.testing.Stage;

/** Scenarios that walk the clock through the life of a conference. */
class ConferenceLifeTest extends LiveFixture {
    @Test
    void everybodyShouldBeWarnedFiveMinutesBeforeTheEndAndBeOutAtTheEnd() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        RoomName room = room();
        stage.pass(Duration.ofMinutes(54));
        assertThat(stage.telephony.announcements).isEmpty();

        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.telephony.announcements).containsExactly(room + ": warning-5");
        stage.pass(Duration.ofMinutes(4));
        assertThat(stage.telephony.sentOut).isEmpty();

        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.telephony.announcements).hasSize(1);
        assertThat(stage.telephony.sentOut).containsEntry(awa, Farewell.ENDED);
        assertThat(stage.desk.get(conference.number(), AWA).state()).isEqualTo(ConferenceState.PAST);
    }

    @Test
    void theDoorShouldStayOpenWhileNobodyIsInside() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        stage.pass(Duration.ofMinutes(10));
        stage.telephony.hangUp(awa);
        stage.pass(Duration.ofMinutes(10));

        stage.join(conference.userPin(), "0602");

        assertThat(picture().inside()).isEqualTo(1);
        assertThat(picture().remaining()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void aWarningThatWasDueWhileTheApplicationWasAwayShouldSayTheTimeThatIsLeft() {
        stage.join(conference.moderatorPin(), "0601");
        stage.clock.advance(Duration.ofMinutes(57));

        stage.deadlines.look();

        assertThat(stage.telephony.announcements).containsExactly(room() + ": warning-3");
    }

    @Test
    void aWarningThatTheSwitchDidNotTakeShouldBeGivenWhenItIsBack() {
        stage.join(conference.moderatorPin(), "0601");
        RoomName room = room();
        stage.telephony.loseLink();
        stage.pass(Duration.ofMinutes(55));
        stage.telephony.restoreLink();

        stage.pass(Duration.ofSeconds(4));

        assertThat(stage.telephony.announcements).containsExactly(room + ": warning-5");
    }

    @Test
    void extendingShouldMoveTheEndTheWarningAndTheSwitchsOwnLimit() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        stage.pass(Duration.ofMinutes(56));
        stage.live.extend(conference.number(), 30, AWA);

        assertThat(stage.telephony.limits)
                .containsEntry(awa, Duration.ofMinutes(34).plusSeconds(60));
        assertThat(stage.telephony.announcements.getLast()).endsWith(": extended-by minutes-30");
        stage.pass(Duration.ofMinutes(28));
        assertThat(stage.telephony.announcements).hasSize(2);
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.telephony.announcements).hasSize(3);
        stage.pass(Duration.ofMinutes(5));
        assertThat(stage.telephony.sentOut).containsKey(awa);
    }

    /** What is told not to be done is not done. */
    @Test
    void withoutALinkNothingShouldBeDecidedForAll() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");
        Optional<Instant> end = picture().endsAt();
        stage.telephony.loseLink();

        assertThatThrownBy(() -> stage.live.extend(conference.number(), 30, AWA))
                .isInstanceOf(ServiceUnavailable.class);
        assertThatThrownBy(() -> stage.live.muteAll(conference.number(), AWA)).isInstanceOf(ServiceUnavailable.class);
        assertThatThrownBy(() -> stage.live.eject(conference.number(), paul.value(), AWA))
                .isInstanceOf(ServiceUnavailable.class);

        stage.telephony.restoreLink();
        assertThat(picture().log()).extracting(LoggedAction::kind).doesNotContain(ActionKind.EJECTED);
        assertThat(picture().endsAt()).isEqualTo(end);
        assertThat(picture().mutedAll()).isFalse();
    }

    /** The link is lost between the decision and the switch's orders. */
    @Test
    void whatIsDecidedShouldNotBeToldAsUndone() {
        stage.join(conference.moderatorPin(), "0601");
        Instant end = picture().endsAt().orElseThrow();
        stage.telephony.loseLinkAtTheNextOrder();

        stage.live.extend(conference.number(), 30, AWA);

        assertThat(picture().endsAt()).contains(end.plus(Duration.ofMinutes(30)));
    }

    @Test
    void extendingShouldBeRefusedBeyondTheLimit() {
        stage.set(Setting.PALABRE_EMPLOYEE_MAX_DURATION, "90");
        stage.join(conference.moderatorPin(), "0601");

        assertThatThrownBy(() -> stage.live.extend(conference.number(), 31, AWA))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.extendTooLong"));
    }

    @Test
    void endingShouldSendEverybodyOutAtOnce() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");

        assertThat(picture().ending()).isFalse();
        stage.live.end(conference.number(), AWA);
        assertThat(picture().ending()).isTrue();
        stage.deadlines.look();

        assertThat(stage.telephony.sentOut).containsOnlyKeys(awa, paul);
        SessionView past = stage.history.latest(conference.number(), AWA).orElseThrow();
        assertThat(past.endedBy()).isEqualTo("Awa Diop");
        assertThat(past.participations())
                .allSatisfy(p -> assertThat(p.endReason()).contains(EndReason.ENDED));
    }

    /** While goodbye is heard the leader comes; the word that they wait comes late; a snapshot still has them. */
    @Test
    void whoIsEjectedWhileWaitingShouldNeverBeLetIn() {
        conference = stage.reserved(meeting(5, new Options(false, false, false, true)));
        LegId paul = stage.join(conference.userPin(), "0602");
        LegId fatou = stage.join(conference.userPin(), "0603");
        stage.telephony.goodbyesTakeTime();
        stage.live.eject(conference.number(), paul.value(), AWA);

        LegId awa = stage.join(conference.moderatorPin(), "0601");
        assertThat(stage.telephony.inside(room())).as("when it opens").containsExactlyInAnyOrder(awa, fatou);
        stage.telephony.waits(room(), paul);
        assertThat(stage.telephony.inside(room())).as("as one who waits").doesNotContain(paul);
        stage.clock.advance(Duration.ofSeconds(30));
        stage.get(Reconcilers.class).all().forEach(Reconciler::compare);
        assertThat(stage.telephony.inside(room())).as("by a snapshot").doesNotContain(paul);
    }

    @Test
    void theHistoryShouldBeExact() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        stage.pass(Duration.ofSeconds(90));
        LegId paul = stage.join(conference.userPin(), "0602");
        stage.pass(Duration.ofSeconds(30));
        stage.telephony.hangUp(paul);
        stage.pass(Duration.ofSeconds(10));
        LegId again = stage.join(conference.userPin(), "0602");
        stage.pass(Duration.ofSeconds(5));
        stage.telephony.hangUp(again);
        stage.telephony.hangUp(awa);
        stage.pass(Duration.ofMinutes(60));

        SessionView past = stage.history.latest(conference.number(), AWA).orElseThrow();

        assertThat(past.participations())
                .extracting(SessionView.ParticipationView::seconds)
                .containsExactly(135L, 30L, 5L);
        assertThat(past.seconds()).isEqualTo(170);
        assertThat(past.people()).isEqualTo(2);
        assertThat(past.number()).startsWith(past.openedAt().getEpochSecond() + "-");
    }

    @Test
    void whoWaitedAndGaveUpShouldBeAnAttemptAndTheSessionBeDropped() {
        conference = stage.reserved(meeting(5, new Options(false, false, false, true)));
        LegId early = stage.join(conference.userPin(), "0601");
        assertThat(picture().waiting()).isEqualTo(1);

        stage.telephony.hangUp(early);

        assertThat(stage.live.picture(conference.number(), AWA)).isEmpty();
        assertThat(stage.history.latest(conference.number(), AWA)).isEmpty();
        assertThat(stage.desk.get(conference.number(), AWA).state()).isEqualTo(ConferenceState.FUTURE);
    }

    @Test
    void mutedShouldShowOnlyWhenTheSwitchConfirmed() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");

        stage.telephony.loseLink();
        assertThatThrownBy(() -> stage.live.mute(conference.number(), paul.value(), AWA))
                .isInstanceOf(ServiceUnavailable.class);
        assertThat(leg(paul).muted()).isFalse();
        stage.telephony.restoreLink();
        stage.live.mute(conference.number(), paul.value(), AWA);
        assertThat(leg(paul).muted()).isTrue();
        assertThat(picture().log()).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo(ActionKind.MUTED);
            assertThat(line.actor()).isEqualTo("Awa Diop");
        });
        assertThat(stage.telephony.told).endsWith(paul + ": muted-by-moderator");
        stage.live.unmute(conference.number(), paul.value(), AWA);
        assertThat(stage.telephony.told).endsWith(paul + ": unmuted-by-moderator");
    }

    @Test
    void calledPeopleShouldSeeTheNumberOfTheOwnerWhereThereIsOne() {
        stage.join(conference.moderatorPin(), "0601");
        stage.live.dialOut(conference.number(), "1002", AWA);
        assertThat(stage.telephony.dialled.getLast().shown()).isEqualTo(CallerNumber.WITHHELD);

        var pauls = stage.desk.reserve(
                new Reservation("Point", "paul", Optional.empty(), 60, 7, 5, "fr", Options.NONE), PAUL);
        stage.join(pauls.moderatorPin(), "0601");
        stage.live.dialOut(pauls.number(), "1001", Stage.ADMIN);
        assertThat(stage.telephony.dialled.getLast().shown().value()).isEqualTo("+33172939595");
    }

    @Test
    void theDirectorysNameShouldBeSaidOnlyWhereTheOperatorWantsIt() {
        stage.join(conference.moderatorPin(), "0601");
        stage.live.dialOut(conference.number(), "1002", AWA);
        assertThat(stage.telephony.dialled.getLast().inviterName()).isEmpty();
        stage.set(Setting.PALABRE_INVITER_NAME, "directory");
        stage.live.dialOut(conference.number(), "1003", AWA);
        assertThat(stage.telephony.dialled.getLast().inviterName()).isEqualTo("Awa Diop");
    }

    @Test
    void aLoweredHandShouldBeToldOnceToWhoRaisedIt() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");
        stage.telephony.tell(new SwitchEvent.KeyPressed(room(), paul, SwitchEvent.Key.HAND, stage.clock.instant()));
        assertThat(leg(paul).hand()).isEqualTo(1);
        assertThatThrownBy(() -> stage.live.lowerHand(conference.number(), paul.value(), PAUL))
                .isInstanceOf(DomainException.class);
        assertThat(leg(paul).hand()).isEqualTo(1);

        stage.live.lowerHand(conference.number(), paul.value(), AWA);
        stage.live.lowerHand(conference.number(), paul.value(), AWA);

        assertThat(leg(paul).hand()).isZero();
        assertThat(stage.telephony.told).containsExactly(paul + ": hand-lowered");
        assertThat(picture().log())
                .filteredOn(line -> line.kind() == ActionKind.HAND_LOWERED)
                .extracting(LoggedAction::actor)
                .containsExactly("Awa Diop");
    }

    @Test
    void mutingAllShouldSpareModeratorsAndMuteThoseWhoComeLater() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");

        stage.live.muteAll(conference.number(), AWA);

        assertThat(leg(awa).muted()).isFalse();
        assertThat(leg(paul).muted()).isTrue();
        assertThat(stage.telephony.announcements).endsWith(room() + ": others-muted");
        assertThat(stage.telephony.told).as("each alone").isEmpty();
        assertThat(Stage.pass(stage.door.admit(stage.call("0603"), conference.userPin()))
                        .startMuted())
                .isTrue();
    }

    @Test
    void aListenerShouldNotBeUnmuted() {
        conference = stage.reserved(meeting(5, new Options(false, false, true, false)));
        stage.join(conference.moderatorPin(), "0601");
        LegId listener = stage.join(conference.userPin(), "0602");

        assertThatThrownBy(() -> stage.live.unmute(conference.number(), listener.value(), AWA))
                .isInstanceOf(DomainException.class);
        stage.live.unmuteAll(conference.number(), AWA);
        assertThat(leg(listener).muted()).isTrue();
    }

    @Test
    void othersShouldNotSeeOrTouchAForeignConference() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");

        assertThatThrownBy(() -> stage.live.picture(conference.number(), PAUL)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> stage.live.eject(conference.number(), awa.value(), PAUL))
                .isInstanceOf(DomainException.class);
        assertThat(stage.live.current(PAUL)).isEmpty();
        assertThat(stage.live.current(Stage.ADMIN)).hasSize(1);
    }

    @Test
    void aDialOutShouldHoldASeatWhileItRingsAndGiveItBackWhenBusy() {
        conference = stage.reserved(meeting(2, Options.NONE));
        stage.join(conference.moderatorPin(), "0601");
        String leg = stage.live.dialOut(conference.number(), "1002", AWA);
        assertThatThrownBy(() -> stage.live.dialOut(conference.number(), "1003", AWA))
                .isInstanceOf(DomainException.class);

        stage.telephony.tell(new SwitchEvent.DialOutFailed(
                new LegId(leg), SwitchEvent.DialOutFailed.Reason.BUSY, stage.clock.instant()));

        assertThat(picture().legs()).hasSize(1);
        assertThat(picture().log()).extracting(LoggedAction::kind).contains(ActionKind.CALL_BUSY);
        assertThat(stage.telephony.dialled.getFirst().inviter().value()).isEqualTo("1001");
    }

    @Test
    void whoIsCalledWhileAllAreMutedShouldStartMutedButNotBeAListener() {
        stage.join(conference.moderatorPin(), "0601");
        stage.live.muteAll(conference.number(), AWA);

        stage.live.dialOut(conference.number(), "1002", AWA);

        assertThat(stage.telephony.dialled.getFirst().startMuted()).isTrue();
        assertThat(stage.telephony.dialled.getFirst().listenOnly()).isFalse();
    }

    @Test
    void dialOutShouldRefuseWhatIsNotAllowed() {
        stage.join(conference.moderatorPin(), "0601");

        for (String number : new String[] {"00339999", "", "abc", "1';drop", "+1900", "1"}) {
            assertThatThrownBy(() -> stage.live.dialOut(conference.number(), number, AWA))
                    .as(number)
                    .isInstanceOf(DomainException.class);
        }
        assertThat(stage.telephony.dialled).isEmpty();
    }

    @Test
    void aConferenceThatNeverOpenedShouldLapse() {
        stage.pass(Duration.ofDays(7));

        assertThat(stage.desk.get(conference.number(), AWA).state()).isEqualTo(ConferenceState.PAST);
    }

    @Test
    void refusedCallsShouldBeKeptApart() {
        conference = stage.reserved(meeting(2, Options.NONE));
        stage.join(conference.moderatorPin(), "0601");
        stage.join(conference.userPin(), "0602");
        stage.door.admit(stage.call("0603"), conference.userPin());

        SessionView now = stage.history.latest(conference.number(), AWA).orElseThrow();

        assertThat(now.attempts()).extracting(SessionView.AttemptView::outcome).containsExactly(Outcome.FULL);
        assertThat(now.participations()).hasSize(2);
    }

    @Test
    void namesFromTheDirectoryShouldStandForKnownNumbers() {
        LegId paul = stage.join(conference.moderatorPin(), "1002");

        assertThat(leg(paul).name()).isEqualTo("Paul Martin");
        assertThat(picture().openedBy()).isEqualTo("Paul Martin");
    }
}
