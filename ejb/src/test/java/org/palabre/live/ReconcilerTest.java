package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Call;
import org.palabre.session.ActionKind;
import org.palabre.session.EndReason;
import org.palabre.session.LoggedAction;
import org.palabre.session.Seat;
import org.palabre.session.SessionLedger;
import org.palabre.session.SessionView;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RecordingName;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchId;
import org.palabre.testing.Stage;

/** What was not told, or told while a snapshot was on its way (N1). */
class ReconcilerTest extends LiveFixture {
    @Test
    void whatIsToldWhileASnapshotIsOnItsWayShouldStand() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        stage.telephony.loseLink();
        stage.clock.advance(Duration.ofSeconds(1));
        stage.telephony.whileListing(() -> {
            if (leg(awa).muted()) {
                stage.telephony.unmute(room(), awa);
            } else {
                stage.telephony.mute(room(), awa);
            }
        });

        stage.telephony.restoreLink();

        assertThat(leg(awa).muted()).isFalse();
        assertThat(picture().log()).extracting(LoggedAction::kind).endsWith(ActionKind.MUTED, ActionKind.UNMUTED);
    }

    @Test
    void whoLeavesWhileASnapshotIsOnItsWayShouldStayOut() {
        stage.join(conference.moderatorPin(), "0601");
        Call call = stage.call("0602");
        RoomName room = Stage.pass(stage.door.admit(call, conference.userPin())).room();
        stage.telephony.loseLink();
        stage.telephony.enter(room, call.leg(), false);
        stage.telephony.whileListing(() -> {
            stage.telephony.whileListing(() -> {});
            stage.telephony.tell(new SwitchEvent.Joined(room, call.leg(), false, stage.clock.instant()));
            stage.telephony.tell(new SwitchEvent.Left(room, call.leg(), stage.clock.instant()));
        });

        stage.telephony.restoreLink();

        assertThat(picture().legs()).extracting(LiveLeg::number).containsExactly("0601");
        assertThat(picture().log())
                .filteredOn(line -> line.who().equals("0602"))
                .extracting(LoggedAction::kind)
                .containsExactly(ActionKind.JOINED, ActionKind.LEFT);
    }

    @Test
    void whoIsOnAnotherSwitchShouldBeLeftAlone() {
        var other = new SwitchId("switch-2");
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        database.transactions.run(() -> database.transactions
                .entities
                .createNativeQuery("update conference_session set switch_id = 'switch-2'")
                .executeUpdate());

        stage.telephony.crash();
        stage.telephony.restoreLink();

        assertThat(stage.get(SessionLedger.class).seatsOn(other))
                .extracting(Seat::leg)
                .containsExactly(awa);
        assertThat(stage.get(SessionLedger.class).seatsOn(stage.telephony.id())).isEmpty();
        stage.get(LiveBoard.class).look(picture().session());
        assertThat(picture().stale()).as("nobody is linked to it").isTrue();
    }

    @Test
    void aRecordingThatBeganOrEndedWithoutALinkShouldBeInTheLogOnce() {
        stage.join(conference.moderatorPin(), "0601");
        RoomName room = room();
        stage.telephony.untold(() -> stage.telephony.startRecording(room, new RecordingName("monday")));
        stage.telephony.loseLink();
        stage.clock.advance(Duration.ofSeconds(5));
        stage.telephony.restoreLink();
        assertThat(lastKinds()).endsWith(ActionKind.RECORDING_STARTED);

        stage.telephony.tell(new SwitchEvent.Recording(room, true, stage.clock.instant()));
        stage.clock.advance(Duration.ofSeconds(5));
        stage.telephony.untold(() -> stage.telephony.stopRecording(room));
        stage.telephony.loseLink();
        stage.telephony.restoreLink();
        assertThat(lastKinds()).endsWith(ActionKind.RECORDING_STARTED, ActionKind.RECORDING_ENDED);
        assertThat(lastKinds()).filteredOn(ActionKind.RECORDING_STARTED::equals).hasSize(1);
    }

    @Test
    void anEndThatIsToldWhileASnapshotIsOnItsWayShouldStand() {
        stage.join(conference.moderatorPin(), "0601");
        RoomName room = room();
        stage.telephony.startRecording(room, new RecordingName("monday"));
        stage.telephony.loseLink();
        stage.telephony.whileListing(() -> {
            stage.telephony.whileListing(() -> {});
            stage.clock.advance(Duration.ofSeconds(1));
            stage.telephony.stopRecording(room);
        });

        stage.telephony.restoreLink();

        assertThat(lastKinds()).filteredOn(ActionKind.RECORDING_STARTED::equals).hasSize(1);
        assertThat(lastKinds()).endsWith(ActionKind.RECORDING_ENDED);
    }

    private List<ActionKind> lastKinds() {
        return picture().log().stream().map(LoggedAction::kind).toList();
    }

    @Test
    void afterALostLinkWhatHappenedMeanwhileShouldBeMadeGood() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");
        stage.telephony.loseLink();
        assertThat(picture().stale()).isTrue();
        stage.telephony.hangUp(paul);
        stage.clock.advance(Duration.ofSeconds(20));
        stage.telephony.restoreLink();

        assertThat(picture().stale()).isFalse();
        assertThat(picture().inside()).isEqualTo(1);
    }

    @Test
    void afterACrashOfTheSwitchDurationsShouldEndWhenItWasLost() {
        stage.join(conference.moderatorPin(), "0601");
        stage.clock.advance(Duration.ofSeconds(100));
        stage.telephony.crash();
        stage.clock.advance(Duration.ofSeconds(30));
        stage.telephony.restoreLink();
        stage.pass(Duration.ofMinutes(60));

        SessionView past = stage.history.latest(conference.number(), AWA).orElseThrow();
        assertThat(past.participations()).hasSize(1).allSatisfy(p -> {
            assertThat(p.seconds()).isEqualTo(100);
            assertThat(p.endReason()).contains(EndReason.LOST);
        });
    }

    @Test
    void whoHungUpWhileTheLinkWasLostShouldHaveTheTimeThatTheSwitchNoted() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");
        stage.telephony.loseLink();
        stage.clock.advance(Duration.ofSeconds(37));
        stage.telephony.hangUp(paul);
        stage.clock.advance(Duration.ofSeconds(60));

        stage.telephony.restoreLink();

        assertThat(stage.history.latest(conference.number(), AWA).orElseThrow().participations())
                .filteredOn(p -> p.caller().equals("0602"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.seconds()).isEqualTo(37);
                    assertThat(p.endReason()).contains(EndReason.HUNG_UP);
                });
    }

    @Test
    void aStayOfWhichNothingWasToldShouldBeInTheHistoryWithBothItsEnds() {
        stage.join(conference.moderatorPin(), "0601");
        Call call = stage.call("0602");
        RoomName room = Stage.pass(stage.door.admit(call, conference.userPin())).room();
        stage.telephony.loseLink();
        stage.clock.advance(Duration.ofSeconds(3));
        stage.telephony.enter(room, call.leg(), false);
        stage.clock.advance(Duration.ofSeconds(11));
        stage.telephony.hangUp(call.leg());
        stage.clock.advance(Duration.ofSeconds(60));

        stage.telephony.restoreLink();

        assertThat(secondsOf("0602")).isEqualTo(11);
    }

    @Test
    void whoIsFoundInsideShouldHaveComeWhenTheSwitchNoted() {
        stage.join(conference.moderatorPin(), "0601");
        Call call = stage.call("0602");
        RoomName room = Stage.pass(stage.door.admit(call, conference.userPin())).room();
        stage.telephony.loseLink();
        stage.telephony.enter(room, call.leg(), false);
        stage.clock.advance(Duration.ofSeconds(20));
        stage.telephony.restoreLink();
        stage.clock.advance(Duration.ofSeconds(5));
        stage.telephony.hangUp(call.leg());

        assertThat(secondsOf("0602")).isEqualTo(25);
    }

    /** Listed as inside, gone when the switch was asked since when, and its end told last. */
    @Test
    void whoLeavesAfterTheSnapshotShouldHaveComeWhenTheSwitchNoted() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = entersUnheard("0602");
        stage.clock.advance(Duration.ofSeconds(20));
        stage.telephony.whileListing(() -> {
            stage.telephony.whileListing(() -> {});
            stage.telephony.untold(() -> stage.telephony.hangUp(paul));
        });
        stage.telephony.restoreLink();
        stage.telephony.tell(new SwitchEvent.HungUp(paul, stage.clock.instant()));

        assertThat(secondsOf("0602")).isEqualTo(20);
    }

    /** The application hears the end alone, before it looked who is inside. */
    @Test
    void whoHangsUpBeforeTheFirstSnapshotShouldHaveBothEnds() {
        stage.join(conference.moderatorPin(), "0601");
        LegId paul = entersUnheard("0602");
        stage.clock.advance(Duration.ofSeconds(20));
        stage.telephony.whileListing(() -> {
            stage.telephony.whileListing(() -> {});
            stage.telephony.hangUp(paul);
        });
        stage.telephony.restoreLink();

        assertThat(secondsOf("0602")).isEqualTo(20);
    }

    private LegId entersUnheard(String number) {
        Call call = stage.call(number);
        RoomName room = Stage.pass(stage.door.admit(call, conference.userPin())).room();
        stage.telephony.loseLink();
        stage.telephony.enter(room, call.leg(), false);
        return call.leg();
    }

    private long secondsOf(String caller) {
        stage.pass(Duration.ofSeconds(1));
        return stage.history.latest(conference.number(), AWA).orElseThrow().participations().stream()
                .filter(p -> p.caller().equals(caller))
                .findFirst()
                .orElseThrow()
                .seconds();
    }
}
