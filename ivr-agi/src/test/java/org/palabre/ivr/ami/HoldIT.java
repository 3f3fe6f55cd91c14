package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.ivr.AsteriskRig.Member;
import org.palabre.ivr.ReceivedEvents;
import org.palabre.telephony.Snapshot.Inside;
import org.palabre.telephony.SwitchEvent.LinkUp;
import org.palabre.telephony.SwitchEvent.Muted;
import org.palabre.telephony.SwitchEvent.OnHold;
import org.palabre.testing.call.Hold;

/** Phones that put a conference on hold and go on sending: their exchange's music, 700 Hz, is not for the room. */
@Timeout(90)
class HoldIT {
    private static final int MUSIC = 700;

    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    private static void hears(Member member) {
        member.call().heard().awaitTone(MUSIC, member.call().heard().now(), SOON);
    }

    /** From half a second on, for a second: twenty milliseconds of music would be told. */
    private static void hearsNothing(Member member) {
        var heard = member.call().heard();
        var from = heard.now().plusMillis(500);
        heard.awaitNoTone(MUSIC, from.plusMillis(500), SOON);
        assertThat(heard.level(MUSIC, from, from.plusMillis(1000))).isLessThan(-50);
    }

    private static void holds(Member member, Hold how) {
        int mark = rig.told.mark();
        member.call().hold(how).join();
        rig.told.await(mark, OnHold.class, hold -> hold.leg().equals(member.leg()) && hold.onHold());
    }

    private static void resumes(Member member) {
        int mark = rig.told.mark();
        member.call().resume().join();
        rig.told.await(mark, OnHold.class, hold -> hold.leg().equals(member.leg()) && !hold.onHold());
    }

    @Test
    void musicOfAPhoneOnHoldShouldNotBeHeardAndItsVoiceAgainAfterwards() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            a.call().tone(MUSIC);
            hears(b);
            for (Hold how : List.of(Hold.SENDONLY, Hold.INACTIVE, Hold.NO_ADDRESS)) {
                holds(a, how);
                hearsNothing(b);
                resumes(a);
                hears(b);
            }
        }
    }

    /** Asterisk tells Unhold when it is asked for an offer, and nothing when the phone then stays on hold. */
    @Test
    void musicThatAnExchangeFetchesByAnInvitationWithoutAnOfferShouldNotBeHeard() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            a.call().tone(MUSIC);
            hears(b);
            holds(a, Hold.SENDONLY);
            hearsNothing(b);
            a.call().asksForAnOffer().join();
            hearsNothing(b);
            assertThat(rig.told.of(a.leg())).noneMatch(told -> told instanceof OnHold hold && !hold.onHold());
            resumes(a);
            hears(b);
            a.call().asksForAnOffer().join();
            hears(b);
        }
    }

    @Test
    void holdShouldLeaveEverybodysMuteAsItIs() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            a.call().tone(MUSIC);
            rig.phones.mute(room, a.leg());
            assertThat(rig.told.await(Muted.class, a.leg()).muted()).isTrue();
            holds(a, Hold.SENDONLY);
            resumes(a);
            hearsNothing(b);

            holds(a, Hold.SENDONLY);
            rig.phones.unmute(room, a.leg());
            hearsNothing(b);
            resumes(a);
            hears(b);

            holds(a, Hold.SENDONLY);
            rig.phones.mute(room, a.leg());
            resumes(a);
            hearsNothing(b);
        }
    }

    @Test
    void whatHappensWhileTheApplicationIsAwayShouldBeMadeGood() {
        try (var own = new AsteriskRig()) {
            var room = own.freshRoom();
            try (var a = own.enters(room, LegRole.PARTICIPANT);
                    var b = own.enters(room, LegRole.PARTICIPANT)) {
                own.phones.stop();
                a.call().tone(MUSIC);
                a.call().hold(Hold.SENDONLY).join();
                hears(b);

                var second = started(own);
                hearsNothing(b);
                assertThat(second.snapshot().inside())
                        .anyMatch(one -> one.leg().equals(a.leg()) && one.onHold() && !one.muted());
                second.stop();
                a.call().resume().join();
                hears(b);

                var third = started(own);
                assertThat(third.snapshot().inside()).noneMatch(Inside::onHold);
                third.stop();
            }
        }
    }

    private static AsteriskSwitch started(AsteriskRig rig) {
        var told = new ReceivedEvents();
        var phones =
                new AsteriskSwitch(AsteriskRig.settings(rig.asterisk.amiPort()), told, Clock.systemUTC(), at -> at);
        phones.start(Thread::new);
        told.await(LinkUp.class, up -> true);
        return phones;
    }
}
