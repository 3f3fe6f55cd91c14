package org.palabre.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.Invitee;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;
import org.palabre.testing.OnStage;

class RollCallDeskTest extends OnStage {
    private static final Options CALLS_GUESTS = new Options(false, false, false, false, 0, true);
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private RollCallDesk desk;
    private InvitationDesk invitations;
    private CallingRounds rounds;
    private ConferenceView conference;

    @BeforeEach
    void open() {
        stage.set(Setting.PALABRE_DIAL_OUT_PREFIXES, "1,+33");
        desk = stage.get(RollCallDesk.class);
        invitations = stage.get(InvitationDesk.class);
        rounds = stage.get(CallingRounds.class);
        stage.get(OpeningCall.class);
    }

    /** With people whose numbers are 06 39 98 20 00 and on; the first caller is a moderator. */
    private void running(int cap, int people) {
        prepared(cap, people, Options.NONE);
        moderatorCalls();
    }

    private void prepared(int cap, int people, Options options) {
        conference = stage.reserved(meeting(cap, options));
        invitations.invite(
                conference.number(),
                IntStream.range(0, people).mapToObj(RollCallDeskTest::phone).collect(Collectors.joining("\n")),
                "fr",
                AWA);
    }

    private void moderatorCalls() {
        stage.join(conference.moderatorPin(), "+33140000001");
    }

    private static String phone(int i) {
        return "+3363998%04d".formatted(2000 + i);
    }

    private Invited of(String phone) {
        return roll().invited().stream()
                .filter(one -> one.phone().equals(phone))
                .findFirst()
                .orElseThrow();
    }

    private RollCall roll() {
        return desk.rollCall(conference.number(), AWA);
    }

    private List<Presence> presences() {
        return roll().invited().stream().map(Invited::presence).toList();
    }

    private List<String> dialled() {
        return stage.telephony.dialled.stream().map(DialOut::number).toList();
    }

    private LegId legOf(String phone) {
        return stage.telephony.dialled.stream()
                .filter(order -> order.number().equals(phone))
                .reduce((first, last) -> last)
                .orElseThrow()
                .leg();
    }

    private void comesToNothing(String phone, Reason reason) {
        stage.telephony.tell(new SwitchEvent.DialOutFailed(legOf(phone), reason, stage.clock.instant()));
        stage.telephony.hangUp(legOf(phone));
    }

    private void answers(String phone) {
        stage.telephony.tell(new SwitchEvent.Answered(legOf(phone), stage.clock.instant()));
    }

    private void presses1(String phone) {
        RoomName room = stage.telephony.dialled.getLast().room();
        stage.telephony.enter(room, legOf(phone), false);
    }

    @Nested
    class Whereabouts {
        @Test
        void shouldFollowOneCallToItsEnd() {
            running(5, 1);
            assertThat(presences()).containsExactly(Presence.MISSING);

            desk.call(conference.number(), of(phone(0)).guest(), AWA);
            assertThat(presences()).containsExactly(Presence.RINGING);
            answers(phone(0));
            assertThat(presences()).containsExactly(Presence.ANSWERED);
            presses1(phone(0));
            assertThat(presences()).containsExactly(Presence.IN);
            assertThat(roll().present()).isEqualTo(1);
            stage.telephony.hangUp(legOf(phone(0)));
            assertThat(presences()).containsExactly(Presence.LEFT);
            assertThat(of(phone(0)).calls()).isEqualTo(1);
        }

        @Test
        void shouldTellWhyNobodyCame() {
            running(10, 5);
            desk.callMissing(conference.number(), AWA);
            List<Reason> reasons =
                    List.of(Reason.BUSY, Reason.NO_ANSWER, Reason.REJECTED, Reason.NOT_CONFIRMED, Reason.FAILED);
            for (int i = 0; i < reasons.size(); i++) {
                comesToNothing(phone(i), reasons.get(i));
            }

            assertThat(presences())
                    .containsExactly(
                            Presence.BUSY,
                            Presence.NO_ANSWER,
                            Presence.REJECTED,
                            Presence.NOT_CONFIRMED,
                            Presence.FAILED);
        }

        @Test
        void shouldKnowWhoCalledByHimselfHoweverHisNumberIsWritten() {
            running(5, 2);
            stage.join(conference.userPin(), "0639982001");

            assertThat(presences()).containsExactly(Presence.MISSING, Presence.IN);
        }

        @Test
        void shouldTakeMailAndMobileOfOnePersonForOne() {
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "Paul Martin <paul@example.org>, 06 39 98 10 02", "fr", AWA);
            moderatorCalls();

            assertThat(roll().invited()).singleElement().satisfies(paul -> {
                assertThat(paul.name()).isEqualTo("Paul Martin");
                assertThat(paul.phone()).isEqualTo("+33639981002");
            });
        }

        @Test
        void shouldSayWhoCannotBeCalled() {
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "nobody@example.org, +221 77 123 45 67", "fr", AWA);
            moderatorCalls();

            assertThat(roll().invited())
                    .extracting(one -> one.hindrance().orElseThrow())
                    .containsExactly(Hindrance.NO_NUMBER, Hindrance.NOT_ALLOWED);
            assertThatThrownBy(() -> desk.callMissing(conference.number(), AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.nobodyMissing"));
        }

        @Test
        void shouldBeNobodysBeforeTheOpening() {
            prepared(5, 2, Options.NONE);

            assertThat(roll().open()).isFalse();
            assertThatThrownBy(() -> desk.callMissing(conference.number(), AWA)).isInstanceOf(DomainException.class);
        }
    }

    @Nested
    class Numbers {
        @Test
        void shouldBeGivenToWhoHasNone() {
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "nobody@example.org", "fr", AWA);
            moderatorCalls();
            long guest = roll().invited().getFirst().guest();
            invitations.callAt(conference.number(), guest, "1042", AWA);

            desk.call(conference.number(), guest, AWA);
            assertThat(dialled()).containsExactly("1042");
        }

        @Test
        void shouldBeTheExtensionWhereMobilesMayNotBeCalled() {
            stage.set(Setting.PALABRE_DIAL_OUT_PREFIXES, "1");
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "paul@example.org", "fr", AWA);

            assertThat(invitations.invitees(conference.number(), AWA))
                    .extracting(Invitee::phone)
                    .containsExactly("1002");
        }

        @Test
        void shouldBeRefusedWhenTheyAreNone() {
            running(5, 1);
            long guest = roll().invited().getFirst().guest();

            assertThatThrownBy(() -> invitations.callAt(conference.number(), guest, "abc", AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            e -> assertThat(e.problems().getFirst().field()).contains("phone"));
            assertThat(invitations.invitees(conference.number(), AWA))
                    .extracting(Invitee::phone)
                    .containsExactly(phone(0));
        }
    }

    @Nested
    class CallingOne {
        @Test
        void shouldBeRefusedForWhoIsThereOrRings() {
            running(5, 1);
            long guest = roll().invited().getFirst().guest();
            desk.call(conference.number(), guest, AWA);

            assertThatThrownBy(() -> desk.call(conference.number(), guest, AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.alreadyThere"));
            assertThatThrownBy(() -> stage.live.dialOut(conference.number(), phone(0), AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.ringsAlready"));
        }

        @Test
        void shouldEndWithTheLastTry() {
            stage.set(Setting.PALABRE_CALL_TRIES, "2");
            running(5, 1);
            long guest = roll().invited().getFirst().guest();
            for (int i = 0; i < 2; i++) {
                desk.call(conference.number(), guest, AWA);
                comesToNothing(phone(0), Reason.REJECTED);
            }

            assertThatThrownBy(() -> desk.call(conference.number(), guest, AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.calledOften"));
            assertThat(dialled()).hasSize(2);
        }

        @Test
        void shouldBeTheOwnersAndTheAdmins() {
            running(5, 2);
            List<Long> guests = roll().invited().stream().map(Invited::guest).toList();

            assertThatThrownBy(() -> desk.call(conference.number(), guests.getFirst(), PAUL))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> desk.rollCall(conference.number(), PAUL)).isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> desk.callMissing(conference.number(), PAUL))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> desk.stopCalling(conference.number(), PAUL))
                    .isInstanceOf(DomainException.class);
            assertThat(dialled()).isEmpty();
            desk.call(conference.number(), guests.getFirst(), ADMIN);
            assertThat(dialled()).hasSize(1);
        }
    }

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
