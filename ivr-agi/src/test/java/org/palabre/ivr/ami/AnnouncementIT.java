package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.LegRole;
import org.palabre.admission.Pass;
import org.palabre.ivr.AsteriskRig;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RecordedName;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.Spoken;
import org.palabre.telephony.SwitchEvent;

/** What everybody in a room hears. */
@Timeout(90)
class AnnouncementIT {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    private static Announcement french(Spoken... prompts) {
        return new Announcement(List.of(prompts), "fr");
    }

    @Test
    void everybodyShouldHearOneAfterTheOther() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            rig.phones.announce(room, french(Prompt.WARNING_5));
            rig.phones.announce(room, french(Prompt.WARNING_1));
            for (var member : List.of(a, b)) {
                var first = member.call().heard().await(prompt(Prompt.WARNING_5), SOON);
                var second = member.call().heard().await(prompt(Prompt.WARNING_1), SOON);
                assertThat(second.at()).isGreaterThan(first.at().plusMillis((long)
                        (prompt(Prompt.WARNING_5).seconds() * 1000)));
            }
        }
    }

    @Test
    void announcerShouldBeNobody() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR)) {
            int mark = rig.told.mark();
            rig.phones.announce(room, french(Prompt.WARNING_10));
            a.call().heard().await(prompt(Prompt.WARNING_10), SOON);
            assertThat(rig.phones.snapshot().inside())
                    .filteredOn(one -> one.room().equals(room))
                    .extracting(Snapshot.Inside::leg)
                    .containsExactly(a.leg());
            a.call().hangUp();
            rig.told.await(mark, SwitchEvent.HungUp.class, gone -> gone.leg().equals(a.leg()));
            assertThat(rig.told.all().subList(mark, rig.told.mark()))
                    .filteredOn(SwitchEvent.OfLeg.class::isInstance)
                    .extracting(event -> ((SwitchEvent.OfLeg) event).leg())
                    .containsOnly(a.leg());
        }
    }

    @Test
    void emptyRoomShouldStayEmpty() {
        var room = rig.freshRoom();
        var other = rig.freshRoom();
        try (var witness = rig.enters(other, LegRole.MODERATOR)) {
            rig.phones.announce(room, french(Prompt.WARNING_5));
            rig.phones.announce(other, french(Prompt.WARNING_5));
            witness.call().heard().await(prompt(Prompt.WARNING_5), SOON);
            assertThat(rig.asterisk.rx("confbridge list"))
                    .contains(other.value())
                    .doesNotContain(room.value());
        }
    }

    @Test
    void recordedNameShouldBePlayedAndOthersBeAParticipant() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = names(room)) {
            rig.phones.announce(room, french(new RecordedName(b.leg()), Prompt.HAS_JOINED));
            a.call().heard().awaitTone(800, a.call().heard().now(), SOON);
            a.call().heard().await(prompt(Prompt.HAS_JOINED), SOON);
            rig.phones.announce(room, french(new RecordedName(new LegId("never.1")), Prompt.HAS_LEFT));
            a.call().heard().await(prompt(Prompt.A_PARTICIPANT), SOON);
            a.call().heard().await(prompt(Prompt.HAS_LEFT), SOON);
        }
    }

    @Test
    void whoSaidNothingForTheirNameShouldBeAParticipant() {
        var room = rig.freshRoom();
        String number = rig.freshNumber();
        var pass = new Pass(room, "71234567", LegRole.PARTICIPANT, false, true, "fr");
        rig.door.admits(number, pass, new org.palabre.admission.Entry.ComeIn(Duration.ofMinutes(5)));
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var silent = rig.dials(number, room)) {
            rig.told.await(SwitchEvent.Joined.class, silent.leg());
            rig.phones.announce(room, french(new RecordedName(silent.leg()), Prompt.HAS_JOINED));
            a.call().heard().await(prompt(Prompt.A_PARTICIPANT), SOON);
        }
    }

    /** Somebody whose name is a tone. */
    private static AsteriskRig.Member names(org.palabre.telephony.RoomName room) {
        String number = rig.freshNumber();
        var pass = new Pass(room, "71234567", LegRole.PARTICIPANT, false, true, "fr");
        rig.door.admits(number, pass, new org.palabre.admission.Entry.ComeIn(Duration.ofMinutes(5)));
        var member = rig.dials(number, room);
        member.call().tone(800);
        rig.told.await(SwitchEvent.Joined.class, member.leg());
        member.call().silence();
        return member;
    }
}
