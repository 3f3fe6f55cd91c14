package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.event.ConfbridgeJoinEvent;
import org.asteriskjava.manager.event.ConfbridgeLeaveEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.ivr.ami.event.PalabreRecordingEvent;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RecordedName;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;
import org.palabre.telephony.SwitchEvent.DialOutFailed;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.telephony.SwitchEvent.Left;
import org.palabre.telephony.SwitchEvent.OnHold;
import org.palabre.telephony.SwitchEvent.Recording;

/** Asterisk's events put into our words, in the order that we promise. */
class TranslationTest {
    private static final LegId LEG = new LegId("palabre-1.1");
    private static final RoomName ROOM = new RoomName("p5");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.250Z");
    private final LegBook legs = new LegBook();
    private final DialOuts dialOuts = new DialOuts();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Recorder recorder = new Recorder(order -> Optional.empty(), order -> {}, clock);
    private final Translation translation =
            new Translation(legs, dialOuts, recorder, clock, at -> at.plus(Duration.ofHours(2)));

    private static ConfbridgeJoinEvent join(String uniqueId) {
        var event = new ConfbridgeJoinEvent("test");
        event.setConference("p5");
        event.setUniqueId(uniqueId);
        event.setChannel("PJSIP/a-00000001");
        event.setMuted("Yes");
        event.setTimestamp(AT.toEpochMilli() / 1000.0);
        return event;
    }

    private static ConfbridgeLeaveEvent leave() {
        var event = new ConfbridgeLeaveEvent("test");
        event.setConference("p5");
        event.setUniqueId(LEG.value());
        event.setChannel("PJSIP/a-00000001");
        event.setTimestamp(AT.toEpochMilli() / 1000.0);
        return event;
    }

    private static HangupEvent hangup(String channel, int cause) {
        return hangup(channel, LEG.value(), cause);
    }

    private static HangupEvent hangup(String channel, String uniqueId, int cause) {
        var event = new HangupEvent("test");
        event.setChannel(channel);
        event.setUniqueId(uniqueId);
        event.setCause(cause);
        event.setTimestamp(AT.toEpochMilli() / 1000.0);
        return event;
    }

    @Test
    void timeOfTheSwitchShouldBecomeTheProducts() {
        var at = AT.plus(Duration.ofHours(2));
        assertThat(translation.of(join(LEG.value()))).containsExactly(new Joined(ROOM, LEG, true, at));
    }

    @Test
    void leavingShouldBeToldBeforeHangingUpAndOnce() {
        var at = AT.plus(Duration.ofHours(2));
        translation.of(join(LEG.value()));
        assertThat(translation.of(hangup("PJSIP/a-00000001", 16)))
                .containsExactly(new Left(ROOM, LEG, at), new HungUp(LEG, at));
        assertThat(translation.of(leave())).isEmpty();
    }

    @Test
    void whoComesInWhileOnHoldShouldBeToldSo() {
        var at = AT.plus(Duration.ofHours(2));
        legs.holds(LEG, true);
        assertThat(translation.of(join(LEG.value())))
                .containsExactly(new Joined(ROOM, LEG, true, at), new OnHold(LEG, true, at));
        translation.of(hangup("PJSIP/a-00000001", 16));
        assertThat(translation.of(join(LEG.value()))).containsExactly(new Joined(ROOM, LEG, true, at));
    }

    @Test
    void announcersAndHelpersOfAsteriskShouldBeNobody() {
        assertThat(translation.of(join("palabre-say-p5-12-2"))).isEmpty();
        var words = join("palabre-1.2");
        words.setChannel("Local/legpalabre-1.1@palabre-whisper-00000001;2");
        assertThat(translation.of(words)).isEmpty();
        assertThat(translation.of(hangup("CBAnn/p5-00000001", 16))).isEmpty();
        assertThat(translation.of(hangup("Local/p5@palabre-announce-00000001;1", 16)))
                .isEmpty();
    }

    @Test
    void aRecordingShouldBeginWithItsWordAndEndWithItsChannel() {
        var at = AT.plus(Duration.ofHours(2));
        var writer = hangup("Local/p5@palabre-record-00000001;1", "palabre-record-p5", 16);
        assertThat(translation.of(writer)).isEmpty();
        var began = new PalabreRecordingEvent("test");
        began.setRoom("p5");
        began.setTimestamp(AT.toEpochMilli() / 1000.0);

        assertThat(translation.of(began)).containsExactly(new Recording(ROOM, true, at));
        assertThat(translation.of(began)).isEmpty();
        assertThat(translation.of(join("palabre-recorder-p5-1"))).isEmpty();
        assertThat(translation.of(hangup("Local/p5@palabre-record-00000001;2", "palabre-recorder-p5-1", 16)))
                .isEmpty();
        assertThat(translation.of(writer)).containsExactly(new Recording(ROOM, false, at));
        assertThat(translation.of(writer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17,BUSY", "21,REJECTED", "19,NO_ANSWER", "16,NO_ANSWER", "0,NO_ANSWER", "34,FAILED", "1,FAILED"})
    void callOutShouldFailForTheReasonOfItsHangUp(int cause, Reason reason) {
        var at = AT.plus(Duration.ofHours(2));
        dialOuts.begin(LEG);
        assertThat(translation.of(hangup("PJSIP/b-00000001", cause)))
                .containsExactly(new DialOutFailed(LEG, reason, at), new HungUp(LEG, at));
        assertThat(translation.notBegun(LEG)).isEmpty();
    }

    @Test
    void promptsShouldBecomeFilesAndNothingElse() {
        List<Spoken> words = new ArrayList<>(List.of(Prompt.ROLL_CALL));
        words.addAll(Speech.oneByOne("+0 6"));
        words.add(new RecordedName(new LegId("palabre-1.1")));
        assertThat(PromptList.of(new Announcement(words, "fr")))
                .isEqualTo("palabre/roll-call&palabre/plus&palabre/digit-0&palabre/digit-6&name:palabre-1.1");
        var harmful = new Announcement(List.of(new RecordedName(new LegId("${SHELL(reboot)}"))), "fr");
        assertThatThrownBy(() -> PromptList.of(harmful)).isInstanceOf(IllegalArgumentException.class);
    }
}
