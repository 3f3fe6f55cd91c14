package org.palabre.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;

import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.live.LiveDesk;
import org.palabre.shared.Actor;
import org.palabre.shared.OutageLog;
import org.palabre.shared.ServiceUnavailable.Part;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;

class CallingRoundTest extends OnRollCall {
    private static final Duration PAUSE = Duration.ofSeconds(60);

    @Nested
    class ARound {
        @Test
        void shouldCallAsManyAtOnceAsAllowedAndTheNextWhenOneIsThrough() {
            stage.set(Setting.PALABRE_DIAL_OUT_AT_ONCE, "2");
            running(10, 4);
            assertThat(desk.callMissing(conference.number(), AWA)).isEqualTo(4);
            assertThat(dialled()).containsExactly(phone(0), phone(1));
            assertThat(of(phone(2)).queued()).isTrue();

            comesToNothing(phone(0), Reason.REJECTED);
            assertThat(dialled()).containsExactly(phone(0), phone(1), phone(2));
            answers(phone(1));
            assertThat(dialled()).containsExactly(phone(0), phone(1), phone(2), phone(3));
            assertThat(roll().calling()).isTrue();
            List.of(1, 2, 3).forEach(i -> presses1(phone(i)));
            assertThat(roll().calling()).isFalse();
        }

        @Test
        void shouldNeverCallMoreThanThereAreSeats() {
            running(3, 5);
            desk.callMissing(conference.number(), AWA);
            assertThat(dialled()).hasSize(2);

            comesToNothing(phone(0), Reason.REJECTED);
            assertThat(dialled()).containsExactly(phone(0), phone(1), phone(2));
            presses1(phone(1));
            presses1(phone(2));
            assertThat(dialled()).hasSize(3);
            stage.telephony.hangUp(legOf(phone(1)));
            assertThat(dialled()).hasSize(4);
        }

        @Test
        void shouldCallAgainAfterAPauseWhoDidNotAnswer() {
            running(5, 2);
            desk.callMissing(conference.number(), AWA);
            presses1(phone(0));
            comesToNothing(phone(1), Reason.NO_ANSWER);
            stage.clock.advance(PAUSE.minusSeconds(1));
            rounds.goOn();
            assertThat(dialled()).hasSize(2);

            stage.clock.advance(Duration.ofSeconds(1));
            rounds.goOn();
            assertThat(dialled()).containsExactly(phone(0), phone(1), phone(1));
            comesToNothing(phone(1), Reason.BUSY);
            stage.clock.advance(PAUSE);
            rounds.goOn();
            comesToNothing(phone(1), Reason.BUSY);
            assertThat(roll().calling()).isFalse();
            assertThat(of(phone(1)).calls()).isEqualTo(3);
        }

        @Test
        void shouldLeaveInPeaceWhoRejectedLeftOrHasAVoicemail() {
            running(5, 3);
            desk.callMissing(conference.number(), AWA);
            comesToNothing(phone(0), Reason.REJECTED);
            comesToNothing(phone(1), Reason.NOT_CONFIRMED);
            presses1(phone(2));
            stage.telephony.hangUp(legOf(phone(2)));
            stage.clock.advance(PAUSE);
            rounds.goOn();

            assertThat(dialled()).hasSize(3);
            assertThat(roll().calling()).isFalse();
        }

        @Test
        void shouldStopByHand() {
            stage.set(Setting.PALABRE_DIAL_OUT_AT_ONCE, "1");
            running(5, 3);
            desk.callMissing(conference.number(), AWA);
            desk.stopCalling(conference.number(), AWA);
            comesToNothing(phone(0), Reason.BUSY);

            assertThat(dialled()).hasSize(1);
            assertThat(roll().calling()).isFalse();
            assertThat(of(phone(1)).queued()).isFalse();
        }

        @Test
        void shouldEndWithTheConference() {
            stage.set(Setting.PALABRE_DIAL_OUT_AT_ONCE, "1");
            running(5, 3);
            desk.callMissing(conference.number(), AWA);
            stage.live.end(conference.number(), AWA);
            stage.pass(Duration.ofSeconds(1));
            stage.pass(Duration.ofSeconds(1));

            assertThat(dialled()).hasSize(1);
            assertThat(rounds.ahead(conference.number())).isEmpty();
        }

        @Test
        void shouldWaitWhileTheLinkToTheSwitchIsLost() {
            running(5, 2);
            stage.telephony.loseLink();
            desk.callMissing(conference.number(), AWA);
            assertThat(dialled()).isEmpty();
            assertThat(roll().calling()).isTrue();

            stage.telephony.restoreLink();
            rounds.goOn();
            assertThat(dialled()).containsExactly(phone(0), phone(1));
        }
    }

    @Nested
    class ALookThatFails {
        @Test
        void shouldNotBeTheLast() {
            var round = new CallingRound("800001", AWA, List.of());
            var ran = new AtomicBoolean();
            assertThatThrownBy(() -> round.walk(() -> {
                        throw new IllegalStateException("a fault");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            round.walk(() -> ran.set(true));

            assertThat(ran).isTrue();
        }

        /** The database is away while the list is read, and back for the next look. */
        @Test
        @SuppressWarnings("unchecked")
        void shouldNotEndTheRoundWhereTheDatabaseIsAway() {
            running(5, 2);
            var looks = new AtomicInteger();
            var away = new CallingRounds(
                    new RollCallReader() {
                        @Override
                        RollCall read(String number, Actor actor, Set<Long> queued) {
                            if (looks.incrementAndGet() == 1) {
                                throw new IllegalStateException(new SQLException("connection lost", "08006"));
                            }
                            return stage.get(RollCallReader.class).read(number, actor, queued);
                        }
                    },
                    stage.get(LiveDesk.class),
                    stage.get(Settings.class),
                    stage.clock,
                    Runnable::run,
                    stage.get(Event.class));
            away.begin(
                    conference.number(),
                    AWA,
                    roll().invited().stream().map(RollCallEntry::guest).toList());

            away.goOn();
            assertThat(dialled()).isEmpty();
            OutageLog.back(Part.DATABASE);
            away.goOn();

            assertThat(dialled()).containsExactly(phone(0), phone(1));
        }
    }

    @Nested
    class TheOpening {
        @Test
        void shouldCallEverybodyWhereTheOwnerWishedIt() {
            prepared(10, 3, CALLS_GUESTS);
            moderatorCalls();

            assertThat(dialled()).containsExactly(phone(0), phone(1), phone(2));
        }

        @Test
        void shouldNotCallWhoOpensIt() {
            prepared(10, 3, CALLS_GUESTS);
            stage.join(conference.moderatorPin(), phone(1));

            assertThat(dialled()).containsExactly(phone(0), phone(2));
        }

        @Test
        void shouldCallNobodyOtherwise() {
            running(10, 3);

            assertThat(dialled()).isEmpty();
        }
    }
}
