package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.ivr.AsteriskRig.Member;
import org.palabre.ivr.ReceivedEvents;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RecordingName;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent.LinkUp;
import org.palabre.telephony.SwitchEvent.Recording;
import org.palabre.testing.call.Loudness;
import org.palabre.testing.call.Wav;

/** What is in the file, and what people in the room notice of a recorder: nothing. */
@Timeout(120)
class RecordingIT {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    private static RecordingName freshFile() {
        return new RecordingName(UUID.randomUUID().toString());
    }

    private static Path pathOf(RecordingName file) {
        return rig.asterisk.folder().resolve("spool/palabre-recordings/" + file + ".wav");
    }

    private static void starts(RoomName room, RecordingName file) {
        int mark = rig.told.mark();
        rig.phones.startRecording(room, file);
        rig.told.await(mark, Recording.class, it -> it.room().equals(room) && it.on());
    }

    private static void awaitEnd(int mark, RoomName room) {
        rig.told.await(mark, Recording.class, it -> it.room().equals(room) && !it.on());
    }

    private static void stops(RoomName room) {
        int mark = rig.told.mark();
        rig.phones.stopRecording(room);
        awaitEnd(mark, room);
    }

    /** Read by its header, which tells the whole length. */
    private static Wav whole(RecordingName file) throws IOException {
        Wav wav = Wav.read(pathOf(file));
        assertThat(Files.size(pathOf(file))).isEqualTo(44 + 2L * wav.samples().length);
        return wav;
    }

    @Test
    void whatIsSpokenShouldBeInTheFileOfItsRoomAlone() throws IOException {
        RoomName room = rig.freshRoom();
        RoomName other = rig.freshRoom();
        RecordingName file = freshFile();
        RecordingName otherFile = freshFile();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.PARTICIPANT);
                var c = rig.enters(other, LegRole.PARTICIPANT);
                var d = rig.enters(other, LegRole.PARTICIPANT)) {
            starts(room, file);
            starts(other, otherFile);
            b.call().tone(700);
            d.call().tone(1100);
            a.call().heard().awaitTone(700, a.call().heard().now(), SOON);
            c.call().heard().awaitTone(1100, c.call().heard().now(), SOON);
            stops(room);
            int mark = rig.told.mark();
            c.call().hangUp();
            d.call().hangUp();
            awaitEnd(mark, other);

            assertThat(Loudness.level(700, lastHalfSecond(whole(file)))).isGreaterThan(-30);
            assertThat(Loudness.level(1100, lastHalfSecond(whole(file)))).isLessThan(-50);
            assertThat(Loudness.level(1100, lastHalfSecond(whole(otherFile)))).isGreaterThan(-30);
            a.call().heard().awaitTone(700, a.call().heard().now(), SOON);
        }
    }

    /** Before what a phone sends while it goes. */
    private static Wav lastHalfSecond(Wav wav) {
        int end = wav.samples().length - Wav.RATE / 10;
        return new Wav(wav.name(), Arrays.copyOfRange(wav.samples(), end - Wav.RATE / 2, end));
    }

    private static void awaitMusic(Member who) {
        who.call().heard().awaitLoudness(-50, 0, who.call().heard().now(), SOON);
    }

    private static void awaitSilence(Member who) {
        who.call().heard().awaitLoudness(-200, -60, who.call().heard().now(), SOON);
    }

    @Test
    void whoIsAloneShouldKeepTheirMusicAndBeCountedAlone() throws IOException {
        RoomName room = rig.freshRoom();
        RecordingName file = freshFile();
        try (var a = rig.enters(room, LegRole.MODERATOR)) {
            awaitMusic(a);
            starts(room, file);
            awaitMusic(a);
            a.call().keys("*3");
            a.call().heard().await(prompt(Prompt.ONLY_PERSON), SOON);
            awaitMusic(a);
            try (var b = rig.enters(room, LegRole.PARTICIPANT)) {
                awaitSilence(a);
                b.call().keys("*3");
                b.call().heard().await(prompt(Prompt.ONLY_ONE), SOON);
            }
            awaitMusic(a);
            rig.phones.announce(room, new Announcement(List.of(Prompt.WARNING_5), "fr"));
            a.call().heard().await(prompt(Prompt.WARNING_5), SOON);
            awaitMusic(a);
            stops(room);
            awaitMusic(a);
        }
        assertThat(whole(file).seconds()).isGreaterThan(1);
    }

    @Test
    void anotherLifeOfTheApplicationShouldFindTheRecordingAndNotBeginASecond() {
        RoomName room = rig.freshRoom();
        RecordingName second = freshFile();
        var told = new ReceivedEvents();
        var phones =
                new AsteriskSwitch(AsteriskRig.settings(rig.asterisk.amiPort()), told, Clock.systemUTC(), at -> at);
        try (var a = rig.enters(room, LegRole.PARTICIPANT)) {
            starts(room, freshFile());
            phones.start(Thread::new);
            told.await(LinkUp.class, up -> true);
            assertThat(phones.snapshot().recorded()).contains(room);

            phones.startRecording(room, second);
            int mark = rig.told.mark();
            phones.stopRecording(room);
            awaitEnd(mark, room);
            told.await(Recording.class, it -> it.room().equals(room) && !it.on());
            assertThat(pathOf(second)).doesNotExist();
            assertThat(phones.snapshot().recorded()).doesNotContain(room);
        } finally {
            phones.stop();
        }
    }

    @Test
    void aRecordingShouldEndWithItsRoomWhileTheApplicationIsAway() throws IOException {
        RoomName room = rig.freshRoom();
        RecordingName file = freshFile();
        var told = new ReceivedEvents();
        var phones =
                new AsteriskSwitch(AsteriskRig.settings(rig.asterisk.amiPort()), told, Clock.systemUTC(), at -> at);
        phones.start(Thread::new);
        told.await(LinkUp.class, up -> true);
        try (var a = rig.enters(room, LegRole.PARTICIPANT)) {
            phones.startRecording(room, file);
            told.await(Recording.class, it -> it.room().equals(room));
            phones.stop();
            int mark = rig.told.mark();
            a.call().hangUp();
            // whoever listens hears it: the switch itself ended it
            awaitEnd(mark, room);
        }
        assertThat(whole(file).samples()).isNotEmpty();
    }

    /** Orders come faster than channels. */
    @Test
    void manyOrdersAtOnceShouldLeaveOneRecorderAndTheLastFile() throws IOException {
        RoomName room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT)) {
            for (int i = 0; i < 200; i++) {
                rig.phones.startRecording(room, freshFile());
                rig.phones.stopRecording(room);
            }
            RecordingName last = freshFile();
            rig.phones.startRecording(room, last);
            awaitWritten(last);
            assertThat(writersOf(room)).singleElement().asString().contains(last.value());
            stops(room);
            assertThat(whole(last).samples()).isNotNull();
        }
        assertThat(rig.phones.snapshot().recorded()).doesNotContain(room);
    }

    private static List<String> writersOf(RoomName room) {
        return rig.asterisk
                .rx("core show channels concise")
                .lines()
                .filter(line -> line.contains(room + "@palabre-record-") && line.contains("!Record!"))
                .toList();
    }

    private static void awaitWritten(RecordingName file) {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!Files.exists(pathOf(file))) {
            assertThat(System.nanoTime()).as("no file").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
