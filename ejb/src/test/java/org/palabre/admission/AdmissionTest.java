package org.palabre.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Answer.NumberWanted;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.Capacity;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.session.Seat;
import org.palabre.session.Session;
import org.palabre.session.SessionBook;
import org.palabre.shared.Settings;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;
import org.palabre.testing.OnStage;
import org.palabre.testing.Stage;

class AdmissionTest extends OnStage {
    private static final Options WAIT_FOR_LEADER = new Options(false, false, false, true);

    @Test
    void admitShouldMakeAModeratorOfTheModeratorCode() {
        ConferenceView conference = stage.reserved(meeting());

        Pass pass = Stage.pass(stage.door.admit(stage.call("0601"), conference.moderatorPin()));

        assertThat(pass.role()).isEqualTo(LegRole.MODERATOR);
        assertThat(pass.conference()).isEqualTo(conference.number());
    }

    @Test
    void admitShouldMakeAMutedListenerOfTheUserCodeWhenListenOnly() {
        ConferenceView conference = stage.reserved(meeting(5, new Options(false, false, true, false)));

        Pass pass = Stage.pass(stage.door.admit(stage.call("0601"), conference.userPin()));

        assertThat(pass.role()).isEqualTo(LegRole.LISTENER);
        assertThat(pass.startMuted()).isTrue();
    }

    @Test
    void admitShouldRefuseAnUnknownCode() {
        assertThat(why(stage.door.admit(stage.call("0601"), "99999999"))).isEqualTo(Why.WRONG_CODE);
        assertThat(why(stage.door.admit(stage.call("0601"), "' or 1=1"))).isEqualTo(Why.WRONG_CODE);
    }

    @Test
    void admitShouldAskAGuesserForTheNumberButNobodyElse() {
        ConferenceView conference = stage.reserved(meeting());
        for (int i = 0; i < 9; i++) {
            stage.door.admit(stage.call("0601"), "3333333" + i);
        }

        assertThat(stage.door.admit(stage.call("0601"), conference.userPin())).isEqualTo(new NumberWanted());
        assertThat(stage.door.admit(stage.call("0602"), conference.userPin())).isInstanceOf(Admitted.class);
        assertThat(stage.door.admit(stage.call("0601"), conference.userPin(), conference.number()))
                .isInstanceOf(Admitted.class);
        stage.clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(stage.door.admit(stage.call("0601"), conference.userPin())).isInstanceOf(Admitted.class);
    }

    @Test
    void admitShouldRefuseBeforeTheDoorsOfAPlannedStart() {
        var start = stage.clock.instant().plus(Duration.ofHours(2));
        ConferenceView conference =
                stage.reserved(new Reservation("Point", "awa", Optional.of(start), 60, 7, 5, "fr", Options.NONE));

        var refused = (Refused) stage.door.admit(stage.call("0601"), conference.userPin());

        assertThat(refused).isEqualTo(new Refused(Why.TOO_EARLY, Optional.of(start.minus(Duration.ofMinutes(10)))));
        stage.clock.advance(Duration.ofMinutes(110));
        assertThat(stage.door.admit(stage.call("0601"), conference.userPin())).isInstanceOf(Admitted.class);
    }

    @Test
    void admitShouldRefuseWhenValidityIsOver() {
        ConferenceView conference = stage.reserved(meeting());
        stage.clock.advance(Duration.ofDays(7));

        assertThat(why(stage.door.admit(stage.call("0601"), conference.moderatorPin())))
                .isEqualTo(Why.EXPIRED);
    }

    @Test
    void admitShouldTellTheWholeMeetingThatItIsOverAndTakeNobodyForAGuesser() {
        ConferenceView conference = stage.reserved(meeting());
        ConferenceView other = stage.reserved(meeting());
        stage.join(conference.moderatorPin(), "0601");
        stage.clock.advance(Duration.ofHours(1));

        for (int again = 0; again < 200; again++) {
            assertThat(why(stage.door.admit(stage.call("0602"), conference.userPin())))
                    .isEqualTo(Why.ENDED);
        }

        stage.clock.advance(Duration.ofDays(400));
        assertThat(why(stage.door.admit(stage.call("0602"), conference.userPin())))
                .isEqualTo(Why.ENDED);
        ConferenceView now = stage.reserved(meeting());
        assertThat(stage.door.admit(stage.call("0602"), now.userPin())).isInstanceOf(Admitted.class);
        assertThat(why(stage.door.admit(stage.call("0602"), other.userPin()))).isEqualTo(Why.EXPIRED);
    }

    @Test
    void admitShouldRefuseWhenFullAndAgainAdmitWhenALegIsGone() {
        ConferenceView conference = stage.reserved(meeting(2, Options.NONE));
        LegId first = stage.join(conference.moderatorPin(), "0601");
        stage.join(conference.userPin(), "0602");

        assertThat(why(stage.door.admit(stage.call("0603"), conference.userPin())))
                .isEqualTo(Why.FULL);
        stage.telephony.hangUp(first);
        assertThat(stage.door.admit(stage.call("0603"), conference.userPin())).isInstanceOf(Admitted.class);
    }

    @Test
    void waitingCallersShouldHoldSeats() {
        ConferenceView conference = stage.reserved(meeting(3, WAIT_FOR_LEADER));
        stage.join(conference.userPin(), "0601");
        stage.join(conference.userPin(), "0602");

        assertThat(why(stage.door.admit(stage.call("0603"), conference.userPin())))
                .isEqualTo(Why.FULL);
    }

    @Test
    void admitShouldRefuseParticipantsWhenLockedButNotModerators() {
        ConferenceView conference = stage.reserved(meeting());
        stage.join(conference.moderatorPin(), "0601");
        stage.live.lock(conference.number(), AWA);

        assertThat(why(stage.door.admit(stage.call("0602"), conference.userPin())))
                .isEqualTo(Why.LOCKED);
        assertThat(stage.door.admit(stage.call("0602"), conference.moderatorPin()))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void anEjectedCallerShouldStayOut() {
        ConferenceView conference = stage.reserved(meeting());
        stage.join(conference.moderatorPin(), "0601");
        LegId leg = stage.join(conference.userPin(), "0602");
        stage.live.eject(conference.number(), leg.value(), AWA);

        assertThat(why(stage.door.admit(stage.call("0602"), conference.userPin())))
                .isEqualTo(Why.NOT_ALLOWED);
    }

    @Test
    void admitInternalShouldMakeTheOwnersPhoneModeratorAndOthersParticipants() {
        ConferenceView conference = stage.reserved(meeting());

        assertThat(Stage.pass(stage.door.admitInternal(internal("1001", conference)))
                        .role())
                .isEqualTo(LegRole.MODERATOR);
        assertThat(Stage.pass(stage.door.admitInternal(internal("1002", conference)))
                        .role())
                .isEqualTo(LegRole.PARTICIPANT);
    }

    @Test
    void admitInternalShouldRefuseACallThatIsNotProvenInternal() {
        assertThat(why(stage.door.admitInternal(internal("", stage.reserved(meeting())))))
                .isEqualTo(Why.UNKNOWN_NUMBER);
    }

    @Test
    void deletedConferencesShouldAnswerNoCode() {
        ConferenceView conference = stage.reserved(meeting());
        stage.desk.delete(List.of(conference.number()), AWA);

        assertThat(why(stage.door.admit(stage.call("0601"), conference.userPin())))
                .isEqualTo(Why.WRONG_CODE);
    }

    @Test
    void enterShouldLetParticipantsWaitUntilTheLeaderOpens() {
        ConferenceView conference = stage.reserved(meeting(5, WAIT_FOR_LEADER));
        LegId early = stage.join(conference.userPin(), "0601");
        assertThat(stage.telephony.inside(stage.live
                        .picture(conference.number(), AWA)
                        .map(p -> org.palabre.telephony.RoomName.ofSession(p.session()))
                        .orElseThrow()))
                .isEmpty();

        LegId leader = stage.join(conference.moderatorPin(), "0602");

        var picture = stage.live.picture(conference.number(), AWA).orElseThrow();
        assertThat(stage.telephony.inside(org.palabre.telephony.RoomName.ofSession(picture.session())))
                .containsExactlyInAnyOrder(early, leader);
        assertThat(picture.openedBy()).isEqualTo("0602");
    }

    @Test
    void admitShouldLetInAtOnceWhereItIsOpenAndOpenNothingItself() {
        ConferenceView conference = stage.reserved(meeting(5, new Options(true, false, false, true)));
        assertThat(entry(stage.call("0601"), conference.userPin())).isEmpty();
        assertThat(entry(stage.call("0602"), conference.moderatorPin())).isEmpty();

        stage.join(conference.moderatorPin(), "0603");
        assertThat(entry(stage.call("0604"), conference.userPin()))
                .hasValueSatisfying(entry -> assertThat(entry).isInstanceOf(Entry.ComeIn.class));
        // the caller says a name first
        assertThat(entry(stage.call("0605"), conference.moderatorPin())).isEmpty();
    }

    private Optional<Entry> entry(Call call, String code) {
        return ((Admitted) stage.door.admit(call, code)).entry();
    }

    @Test
    void enterShouldAnswerOverWhenTheSeatIsGone() {
        ConferenceView conference = stage.reserved(meeting());
        Call call = stage.call("0601");
        stage.door.admit(call, conference.userPin());
        stage.telephony.hangUp(call.leg());

        assertThat(stage.door.enter(call.leg())).isInstanceOf(Entry.Over.class);
    }

    @Test
    void aHangUpThatComesBeforeTheAnswerShouldLeaveNoSeat() {
        ConferenceView conference = stage.reserved(meeting());
        Call call = stage.call("0601");
        stage.telephony.hangUp(call.leg());

        stage.door.admit(call, conference.userPin());

        assertThat(stage.live.picture(conference.number(), AWA)).isEmpty();
    }

    /** As whoever sends people out does: two that lock in different orders wait for each other. */
    @Test
    void enteringShouldLockTheSessionBeforeTheSeat() {
        ConferenceView conference = stage.reserved(meeting());
        stage.join(conference.moderatorPin(), "0601");
        Call paul = stage.call("0602");
        stage.door.admit(paul, conference.userPin());
        List<String> locked = new ArrayList<>();
        var seating = new Seating(
                stage.get(ConferenceRegister.class),
                noting(locked),
                stage.get(Capacity.class),
                stage.get(Settings.class),
                stage.clock);

        database.transactions.run(() -> assertThat(seating.enter(paul.leg())).isInstanceOf(Entry.ComeIn.class));

        assertThat(locked).containsExactly("session", "seat");
    }

    private SessionBook noting(List<String> locked) {
        SessionBook book = stage.get(SessionBook.class);
        return new SessionBook() {
            @Override
            public Optional<Long> conferenceOf(LegId leg) {
                return book.conferenceOf(leg);
            }

            @Override
            public Optional<Session> running(Conference conference) {
                locked.add("session");
                return book.running(conference);
            }

            @Override
            public Optional<Seat> seat(LegId leg) {
                locked.add("seat");
                return book.seat(leg);
            }

            @Override
            public Duration stay(Session session) {
                return book.stay(session);
            }
        };
    }

    private Call internal(String extension, ConferenceView conference) {
        Call outside = stage.call("1001");
        return new Call(
                outside.leg(),
                outside.channel(),
                CallerNumber.of(extension),
                extension,
                conference.number(),
                "fr",
                stage.clock.instant());
    }

    private static Why why(Answer answer) {
        return ((Refused) answer).why();
    }
}
