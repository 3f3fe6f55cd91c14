package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Call;
import org.palabre.admission.Pass;
import org.palabre.conference.Options;
import org.palabre.session.ActionKind;
import org.palabre.session.LoggedAction;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchEvent;
import org.palabre.testing.Stage;

/** Who is muted, who is told so, and who is named for it. Awa leads. */
class MutingTest extends LiveFixture {
    private LegId awa;

    @BeforeEach
    void awaIsIn() {
        awa = stage.join(conference.moderatorPin(), "0601");
    }

    /** Somebody who was admitted and is still on their way in: they say their name. */
    private record OnTheWay(LegId leg, Pass pass) {}

    private OnTheWay admitted(String code) {
        Call call = stage.call("0602");
        Pass pass = Stage.pass(stage.door.admit(call, code));
        stage.door.enter(call.leg());
        return new OnTheWay(call.leg(), pass);
    }

    private void comesIn(OnTheWay one) {
        stage.telephony.enter(one.pass.room(), one.leg, one.pass.startMuted());
    }

    /** As by the key *1. */
    private void mutes(LegId leg, boolean on) {
        stage.telephony.tell(new SwitchEvent.Muted(room(), leg, on, stage.clock.instant()));
    }

    private List<LoggedAction> lines(ActionKind kind) {
        return picture().log().stream().filter(line -> line.kind() == kind).toList();
    }

    @Nested
    class OneOnTheWayIn {
        @Test
        void shouldBeMutedWhereAllWereMutedMeanwhileAndHearItOnce() {
            OnTheWay paul = admitted(conference.userPin());
            stage.live.muteAll(conference.number(), AWA);

            comesIn(paul);

            assertThat(paul.pass.startMuted()).isFalse();
            assertThat(leg(paul.leg).muted()).isTrue();
            assertThat(stage.telephony.told).containsExactly(paul.leg + ": muted-by-moderator");
            assertThat(lines(ActionKind.MUTED)).as("one line says it of all").isEmpty();
            assertThat(lines(ActionKind.MUTED_ALL)).hasSize(1);
        }

        @Test
        void shouldBeHeardWhereAllWereUnmutedMeanwhile() {
            stage.live.muteAll(conference.number(), AWA);
            OnTheWay paul = admitted(conference.userPin());
            stage.live.unmuteAll(conference.number(), AWA);

            comesIn(paul);

            assertThat(paul.pass.startMuted()).isTrue();
            assertThat(leg(paul.leg).muted()).isFalse();
            assertThat(stage.telephony.told).containsExactly(paul.leg + ": unmuted-by-moderator");
            assertThat(lines(ActionKind.UNMUTED)).isEmpty();
        }

        @Test
        void shouldBeMutedWhereTheyWereCalled() {
            stage.live.dialOut(conference.number(), "1002", AWA);
            stage.live.muteAll(conference.number(), AWA);

            DialOut order = stage.telephony.dialled.getFirst();
            stage.telephony.enter(order.room(), order.leg(), order.startMuted());

            assertThat(leg(order.leg()).muted()).isTrue();
        }

        @Test
        void shouldBeSparedAsAModerator() {
            OnTheWay second = admitted(conference.moderatorPin());
            stage.live.muteAll(conference.number(), AWA);

            comesIn(second);

            assertThat(leg(second.leg).muted()).isFalse();
            assertThat(stage.telephony.told).isEmpty();
        }

        @Test
        void shouldStayMutedAsAListener() {
            conference = stage.reserved(meeting(5, new Options(false, false, true, false)));
            stage.join(conference.moderatorPin(), "0601");
            OnTheWay listener = admitted(conference.userPin());
            stage.live.unmuteAll(conference.number(), AWA);

            comesIn(listener);

            assertThat(leg(listener.leg).muted()).isTrue();
            assertThat(stage.telephony.told).isEmpty();
        }

        @Test
        void shouldDoAsTheyLikeOnceTheyAreIn() {
            OnTheWay paul = admitted(conference.userPin());
            stage.live.muteAll(conference.number(), AWA);
            comesIn(paul);

            mutes(paul.leg, false);
            stage.join(conference.moderatorPin(), "0603");

            assertThat(leg(paul.leg).muted()).isFalse();
            assertThat(stage.telephony.told).hasSize(1);
        }

        @Test
        void shouldBeMutedWhenTheLinkIsBackWhereItWasLostJustThen() {
            OnTheWay paul = admitted(conference.userPin());
            stage.live.muteAll(conference.number(), AWA);
            stage.telephony.loseLinkAtTheNextOrder();
            comesIn(paul);
            assertThat(leg(paul.leg).muted()).isFalse();

            stage.clock.advance(Duration.ofSeconds(1));
            stage.telephony.restoreLink();

            assertThat(leg(paul.leg).muted()).isTrue();
            assertThat(stage.telephony.told).containsExactly(paul.leg + ": muted-by-moderator");
        }

        @Test
        void shouldBeMutedWhenTheyAreFoundInside() {
            OnTheWay paul = admitted(conference.userPin());
            stage.live.muteAll(conference.number(), AWA);
            stage.telephony.loseLink();
            comesIn(paul);

            stage.clock.advance(Duration.ofSeconds(1));
            stage.telephony.restoreLink();

            assertThat(leg(paul.leg).muted()).isTrue();
        }
    }

    @Nested
    class WhoAskedToMute {
        private LegId paul;

        @BeforeEach
        void paulIsIn() {
            paul = stage.join(conference.userPin(), "0602");
        }

        @Test
        void shouldNotBeNamedForWhatThePersonDoesThen() {
            stage.live.mute(conference.number(), paul.value(), AWA);
            stage.live.mute(conference.number(), paul.value(), AWA);

            mutes(paul, false);
            mutes(paul, true);

            assertThat(lines(ActionKind.MUTED)).extracting(LoggedAction::actor).containsExactly("Awa Diop", "");
            assertThat(lines(ActionKind.UNMUTED))
                    .extracting(LoggedAction::actor)
                    .containsExactly("");
            assertThat(stage.telephony.told).containsExactly(paul + ": muted-by-moderator");
        }

        @Test
        void shouldNotBeNamedWhereItWasRefused() {
            stage.telephony.loseLink();
            assertThatThrownBy(() -> stage.live.mute(conference.number(), paul.value(), AWA))
                    .isInstanceOf(ServiceUnavailable.class);
            stage.telephony.restoreLink();

            mutes(paul, true);

            assertThat(lines(ActionKind.MUTED)).extracting(LoggedAction::actor).containsExactly("");
        }

        @Test
        void shouldBeForgottenWhereTheSwitchDoesNotConfirm() {
            var session = new LiveSession(1);
            Instant until = stage.clock.instant().plus(LiveSession.CONFIRMED_WITHIN);
            session.asked(paul, true, "Awa Diop", until);

            assertThat(session.askerOf(paul, false, until.minusSeconds(1)))
                    .as("the contrary")
                    .contains("");
            assertThat(session.askerOf(paul, true, until)).as("later").contains("");
            session.asked(awa, true, "Awa Diop", until);
            assertThat(session.askerOf(awa, true, until.minusSeconds(1))).contains("Awa Diop");
        }
    }
}
