package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.admission.Call;
import org.palabre.conference.Options;
import org.palabre.session.ActionKind;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.LoggedAction;
import org.palabre.shared.Setting;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.testing.Stage;

/** Coming and going, in a picture and in its log. */
class ComingAndGoingTest extends LiveFixture {
    @Test
    void whoComesInMutedShouldNeverBeShownWithAnOpenMicrophone() {
        stage.join(conference.moderatorPin(), "0601");
        Call call = stage.call("0602");
        RoomName room = Stage.pass(stage.door.admit(call, conference.userPin())).room();
        List<LegState> shownBefore = new ArrayList<>();

        stage.get(LiveBoard.class)
                .note(
                        room.sessionId().orElseThrow(),
                        new AttendanceEvent.Joined(call.leg(), stage.clock.instant()),
                        session -> {
                            shownBefore.add(leg(call.leg()).state());
                            session.voices().muted(call.leg(), true, stage.clock.instant());
                        });

        assertThat(shownBefore).containsExactly(LegState.WAITING);
        assertThat(leg(call.leg()).state()).isEqualTo(LegState.IN);
        assertThat(leg(call.leg()).muted()).isTrue();
    }

    /** Their telephone rings while the end is put off. */
    @Test
    void whoComesInAfterAnExtensionShouldStayToTheNewEnd() {
        stage.join(conference.moderatorPin(), "0601");
        stage.pass(Duration.ofMinutes(56));
        stage.live.dialOut(conference.number(), "1002", AWA);
        stage.live.extend(conference.number(), 30, AWA);
        var order = stage.telephony.dialled.getFirst();
        assertThat(order.stay()).isEqualTo(Duration.ofMinutes(5));

        stage.telephony.enter(order.room(), order.leg(), order.startMuted());

        assertThat(stage.telephony.limits)
                .containsEntry(order.leg(), Duration.ofMinutes(34).plusSeconds(60));
    }

    @Test
    void theLogShouldTellWhoCameAndWentInTheOrderOfTheirTimes() {
        stage.join(conference.moderatorPin(), "0601");
        stage.clock.advance(Duration.ofSeconds(10));
        LegId withheld = stage.join(conference.userPin(), "");
        stage.clock.advance(Duration.ofSeconds(10));
        stage.join(conference.userPin(), "1001");
        stage.telephony.hangUp(withheld);

        assertThat(picture().log())
                .extracting(LoggedAction::kind, LoggedAction::who)
                .containsExactly(
                        tuple(ActionKind.OPENED, "0601"),
                        tuple(ActionKind.JOINED, "0601"),
                        tuple(ActionKind.JOINED, ""),
                        tuple(ActionKind.JOINED, "Awa Diop"),
                        tuple(ActionKind.LEFT, ""));
    }

    @ParameterizedTest
    @CsvSource({"name, true, has-left", "name, false, ''", "tone, false, beep-leave", "none, true, ''"})
    void whoLeavesShouldBeToldToThoseWhoStay(String how, boolean names, String words) {
        stage.set(Setting.PALABRE_LEAVING, how);
        conference = stage.reserved(meeting(5, new Options(false, names, false, false)));
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        LegId paul = stage.join(conference.userPin(), "0602");
        picture();
        stage.telephony.announcements.clear();

        stage.telephony.hangUp(paul);
        picture();

        String expected = words.equals("has-left") ? "name:" + paul + " has-left" : words;
        assertThat(stage.telephony.announcements)
                .isEqualTo(words.isEmpty() ? List.of() : List.of(room() + ": " + expected));
        stage.telephony.announcements.clear();
        stage.telephony.hangUp(awa);
        stage.pass(Duration.ofSeconds(5));
        assertThat(stage.telephony.announcements).as("nobody stays").isEmpty();
    }

    @Test
    void theLogShouldBeTheLastTwoHundredActionsOfAllKinds() {
        for (int caller = 0; caller < 250; caller++) {
            stage.clock.advance(Duration.ofSeconds(1));
            LegId leg = stage.join(conference.userPin(), "06" + caller);
            stage.clock.advance(Duration.ofSeconds(1));
            stage.telephony.hangUp(leg);
        }

        List<LoggedAction> log = picture().log();
        assertThat(log).hasSize(200).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(log.getFirst().who()).isEqualTo("06150");
        assertThat(log.getLast())
                .extracting(LoggedAction::kind, LoggedAction::who)
                .containsExactly(ActionKind.LEFT, "06249");
    }
}
