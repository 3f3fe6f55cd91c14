package org.palabre.rollcall;

import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.guest.GuestDesk;
import org.palabre.shared.Setting;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;
import org.palabre.testing.OnStage;

/** A conference with invited people, and the telephones that ring. */
abstract class OnRollCall extends OnStage {
    static final Options CALLS_GUESTS = new Options(false, false, false, false, 0, true);

    RollCallDesk desk;
    GuestDesk invitations;
    CallingRounds rounds;
    ConferenceView conference;

    @BeforeEach
    void open() {
        stage.set(Setting.PALABRE_DIAL_OUT_ALLOWED, "+33");
        desk = stage.get(RollCallDesk.class);
        invitations = stage.get(GuestDesk.class);
        rounds = stage.get(CallingRounds.class);
        stage.get(OpeningCall.class);
    }

    /** With people whose numbers are 06 39 98 20 00 and on; the first caller is a moderator. */
    void running(int cap, int people) {
        prepared(cap, people, Options.NONE);
        moderatorCalls();
    }

    void prepared(int cap, int people, Options options) {
        conference = stage.reserved(meeting(cap, options));
        if (people > 0) {
            invitations.invite(
                    conference.number(),
                    IntStream.range(0, people).mapToObj(OnRollCall::phone).collect(Collectors.joining("\n")),
                    "fr",
                    AWA);
        }
    }

    void moderatorCalls() {
        stage.join(conference.moderatorPin(), "+33140000001");
    }

    static String phone(int i) {
        return "+3363998%04d".formatted(2000 + i);
    }

    RollCallEntry of(String phone) {
        return roll().invited().stream()
                .filter(one -> one.phone().equals(phone))
                .findFirst()
                .orElseThrow();
    }

    RollCall roll() {
        return desk.rollCall(conference.number(), AWA);
    }

    List<Presence> presences() {
        return roll().invited().stream().map(RollCallEntry::presence).toList();
    }

    List<String> dialled() {
        return stage.telephony.dialled.stream().map(DialOut::number).toList();
    }

    LegId legOf(String phone) {
        return stage.telephony.dialled.stream()
                .filter(order -> order.number().equals(phone))
                .reduce((first, last) -> last)
                .orElseThrow()
                .leg();
    }

    void comesToNothing(String phone, Reason reason) {
        stage.telephony.tell(new SwitchEvent.DialOutFailed(legOf(phone), reason, stage.clock.instant()));
        stage.telephony.hangUp(legOf(phone));
    }

    void answers(String phone) {
        stage.telephony.tell(new SwitchEvent.Answered(legOf(phone), stage.clock.instant()));
    }

    void presses1(String phone) {
        RoomName room = stage.telephony.dialled.getLast().room();
        stage.telephony.enter(room, legOf(phone), false);
    }
}
