package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Spoken;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Key;
import org.palabre.telephony.SwitchEvent.KeyPressed;
import org.palabre.telephony.SwitchEvent.Muted;
import org.palabre.testing.call.Heard;
import org.palabre.testing.call.Wav;

/** Every key of docs/phone-menus.md, pressed in a real room. */
@Timeout(90)
class KeysIT {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    private static void answer(AsteriskRig.Member member, Spoken... prompts) {
        rig.phones.answerKey(member.leg(), new Announcement(List.of(prompts), "fr"));
    }

    private static Key awaitKey(AsteriskRig.Member member, int mark) {
        return rig.told
                .await(mark, KeyPressed.class, pressed -> pressed.leg().equals(member.leg()))
                .key();
    }

    @Test
    void muteShouldToggleAndBeTold() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.PARTICIPANT)) {
            a.call().keys("*1");
            assertThat(rig.told.await(Muted.class, a.leg()).muted()).isTrue();
            a.call().heard().await(prompt(Prompt.MUTED), SOON);
            int mark = rig.told.mark();
            a.call().keys("*1");
            rig.told.await(mark, Muted.class, m -> m.leg().equals(a.leg()) && !m.muted());
            a.call().heard().await(prompt(Prompt.UNMUTED), SOON);
        }
    }

    @Test
    void listenerShouldNotUnmuteHimself() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.LISTENER)) {
            a.call().keys("*1");
            a.call().heard().await(prompt(Prompt.LISTEN_ONLY), SOON);
            assertThat(rig.told.of(a.leg())).noneMatch(Muted.class::isInstance);
        }
    }

    @Test
    void handShouldGoUpAndDownWhenTheApplicationAnswers() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.PARTICIPANT)) {
            int mark = rig.told.mark();
            a.call().keys("*2");
            assertThat(awaitKey(a, mark)).isEqualTo(Key.HAND);
            answer(a, Prompt.HAND_RAISED);
            a.call().heard().await(prompt(Prompt.HAND_RAISED), SOON);
            mark = rig.told.mark();
            a.call().keys("*2");
            assertThat(awaitKey(a, mark)).isEqualTo(Key.HAND);
            answer(a, Prompt.HAND_LOWERED);
            a.call().heard().await(prompt(Prompt.HAND_LOWERED), SOON);
        }
    }

    @Test
    void noAnswerShouldBeSaid() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.PARTICIPANT)) {
            a.call().keys("*2");
            a.call().heard().await(prompt(Prompt.NOT_POSSIBLE), SOON);
        }
    }

    @Test
    void countShouldBeSaid() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT)) {
            a.call().keys("*3");
            a.call().heard().await(prompt(Prompt.ONLY_PERSON), SOON);
            try (var b = rig.enters(room, LegRole.PARTICIPANT)) {
                b.call().keys("*3");
                b.call().heard().await(prompt(Prompt.ONLY_ONE), SOON);
                try (var c = rig.enters(room, LegRole.PARTICIPANT)) {
                    c.call().keys("*3");
                    c.call().heard().await(prompt(Prompt.THERE_ARE), SOON);
                    c.call().heard().await(prompt(Prompt.OTHER_IN_PARTY), SOON);
                }
            }
        }
    }

    /** Each key is a step of 3 dB, four down and one up from the normal volume. */
    @ParameterizedTest
    @CsvSource({"a, *4, *6", "b, *7, *9"})
    void volumeShouldHaveEvenStepsAndAnEnd(String who, String softer, String louder) {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            b.call().tone(700);
            var keys = (who.equals("a") ? a : b).call();
            double normal = levelOfTone(a);
            for (int step = 1; step <= 4; step++) {
                keys.keys(softer).join();
                assertThat(levelOfTone(a)).as(softer + step).isCloseTo(normal - 3 * step, within(0.7));
            }
            keys.keys(softer).join();
            keys.keys("0").join(); // ends the words that it is not possible
            for (int step = -3; step <= 1; step++) {
                keys.keys(louder).join();
                assertThat(levelOfTone(a)).as(louder + step).isCloseTo(normal + 3 * step, within(0.7));
            }
            keys.keys(louder).join();
            keys.keys("0").join();
            assertThat(levelOfTone(a)).as("loudest").isCloseTo(normal + 3, within(0.7));
        }
    }

    @Test
    void endOfTheVolumeShouldBeTold() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            a.call().keys("*6*6").join();
            a.call().heard().await(prompt(Prompt.NOT_POSSIBLE), SOON);
        }
    }

    /** Peaks of -3 dBFS. What is cut off would sound at three times the frequency. */
    @Test
    void loudestShouldNotClipALoudVoice() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            b.call().loudTone(700);
            double normal = levelOfTone(a);
            a.call().keys("*6").join();
            assertThat(levelOfTone(a)).isCloseTo(normal + 3, within(0.7));
            assertThat(a.call().heard().level(2100)).isLessThan(normal - 32);
        }
    }

    /** The loudest of three windows: a packet that comes late takes something away, nothing adds to it. */
    private static double levelOfTone(AsteriskRig.Member member) {
        return DoubleStream.generate(() -> levelOfToneOnce(member))
                .limit(3)
                .max()
                .orElseThrow();
    }

    /** Of the second after the tone is heard again: while keys are pressed it is not. */
    private static double levelOfToneOnce(AsteriskRig.Member member) {
        var heard = member.call().heard();
        var from = heard.now().plusMillis(600);
        heard.awaitTone(700, from.plusMillis(600), SOON);
        return heard.level(700, from, from.plusMillis(600));
    }

    @ParameterizedTest
    @EnumSource(LegRole.class)
    void helpShouldFitTheRole(LegRole role) {
        try (var a = rig.enters(rig.freshRoom(), role)) {
            a.call().keys("*0");
            a.call().heard().await(prompt(Prompt.valueOf("HELP_" + role)), SOON);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*5, EXTEND, EXTEND_REFUSED",
        "'*8,1', LOCK, LOCKED_NOW",
        "'*8,2', MUTE_OTHERS, OTHERS_MUTED",
        "'*8,4', ROLL_CALL, ROLL_CALL",
        "'*8,5', EJECT_LAST, EJECTED_LAST",
        "'*8,9,1', END, ENDED"
    })
    void moderatorsKeysShouldBeToldAndAnswered(String keys, Key key, Prompt words) {
        try (var a = rig.enters(rig.freshRoom(), LegRole.MODERATOR)) {
            int mark = rig.told.mark();
            a.call().keys(keys);
            assertThat(awaitKey(a, mark)).isEqualTo(key);
            answer(a, words);
            a.call().heard().await(prompt(words), SOON);
        }
    }

    @Test
    void endShouldNeedAConfirmation() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.MODERATOR)) {
            a.call().keys("*8,9,2");
            a.call().heard().await(prompt(Prompt.CANCELLED), SOON);
            assertThat(rig.told.of(a.leg())).noneMatch(KeyPressed.class::isInstance);
        }
    }

    @Test
    void aWrongKeyOfTheMenuShouldBeForgiven() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.MODERATOR)) {
            int mark = rig.told.mark();
            a.call().keys("*8,7");
            a.call().heard().await(prompt(Prompt.NOT_POSSIBLE), SOON);
            a.call().keys("1");
            assertThat(awaitKey(a, mark)).isEqualTo(Key.LOCK);
        }
    }

    /** 240 ms a key, as fast as people can: none waits for the words of the one before. */
    @Test
    void noKeyShouldBeLost() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            a.call().keys("*0*81*3*2*84*1*5*1*85").join();
            rig.told.await(
                    KeyPressed.class, pressed -> pressed.leg().equals(a.leg()) && pressed.key() == Key.EJECT_LAST);
            assertThat(rig.told.of(a.leg()))
                    .filteredOn(KeyPressed.class::isInstance)
                    .extracting(pressed -> ((KeyPressed) pressed).key())
                    .containsExactly(Key.LOCK, Key.HAND, Key.ROLL_CALL, Key.EXTEND, Key.EJECT_LAST);
            assertThat(rig.told.of(a.leg()).stream().filter(Muted.class::isInstance))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"*0, HELP_MODERATOR", "*5, NOT_POSSIBLE", "*3, ONLY_ONE"})
    void whoPressesAKeyShouldHearTheOthersOn(String keys, Prompt words) {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            b.call().play(quietTone(700));
            var heard = a.call().heard();
            var before = heard.now();
            a.call().keys(keys).join();
            var said = heard.await(prompt(words), SOON);
            assertThat(shareWithTone(heard, before.plusMillis(600), said.at().plusMillis(1400)))
                    .isGreaterThan(0.85);
        }
    }

    /** How much of the time that quiet tone is heard: not all, where the machine is busy. */
    private static double shareWithTone(Heard heard, Duration from, Duration until) {
        int pieces = 0;
        int with = 0;
        for (var at = from; at.compareTo(until) < 0; at = at.plusMillis(200)) {
            pieces++;
            with += heard.level(700, at, at.plusMillis(200)) > -45 ? 1 : 0;
        }
        return with / (double) pieces;
    }

    /** At -36 dBFS, so that words are known over it. */
    private static Wav quietTone(double hertz) {
        short[] samples = new short[20 * Wav.RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(519 * Math.sin(2 * Math.PI * hertz * i / Wav.RATE));
        }
        return new Wav("a quiet tone", samples);
    }

    @Test
    void anyKeyShouldEndTheWords() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            var heard = a.call().heard();
            a.call().keys("*0");
            heard.await(prompt(Prompt.HELP_PARTICIPANT), SOON);
            a.call().keys("7").join();
            var after = heard.now().plusMillis(300);
            heard.awaitNoTone(700, after, SOON);
            assertThat(heard.rms(after, after.plusMillis(500))).isLessThan(-60);
        }
    }

    @Test
    void anAnnouncementShouldReachWhoWaitsForAnAnswer() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.MODERATOR);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            int mark = rig.told.mark();
            a.call().keys("*5");
            awaitKey(a, mark);
            rig.phones.announce(room, new Announcement(List.of(Prompt.MUTED), "fr"));
            a.call().heard().await(prompt(Prompt.MUTED), SOON);
            var refused = a.call().heard().await(prompt(Prompt.NOT_POSSIBLE), SOON);
            assertThat(a.call().heard().find(prompt(Prompt.MUTED)).getFirst().at())
                    .isLessThan(refused.at());
        }
    }

    @Test
    void oneAloneShouldBeToldWhatHappensToThem() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT)) {
            rig.phones.tell(a.leg(), new Announcement(List.of(Prompt.MUTED_BY_MODERATOR), "fr"));
            a.call().heard().await(prompt(Prompt.MUTED_BY_MODERATOR), SOON);
            assertThat(b.call().heard().hears(prompt(Prompt.MUTED_BY_MODERATOR)))
                    .isFalse();
        }
    }

    @Test
    void whoEntersShouldHearHowManyArePresent() {
        var room = rig.freshRoom();
        try (var a = rig.enters(room, LegRole.PARTICIPANT);
                var b = rig.enters(room, LegRole.PARTICIPANT);
                var c = rig.enters(room, LegRole.PARTICIPANT)) {
            assertThat(a.call().heard().hears(prompt(Prompt.ONLY_ONE))).isFalse();
            b.call().heard().await(prompt(Prompt.ONLY_ONE), SOON);
            c.call().heard().await(prompt(Prompt.OTHER_IN_PARTY), SOON);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PARTICIPANT, HELP_PARTICIPANT, MORE_PARTICIPANT",
        "LISTENER, HELP_LISTENER, HELP_LISTENER",
        "MODERATOR, HELP_MODERATOR, MORE_MODERATOR"
    })
    void helpShouldTellTheRestWhenItIsAskedForAgain(LegRole role, Prompt first, Prompt second) {
        try (var a = rig.enters(rig.freshRoom(), role)) {
            var heard = a.call().heard();
            a.call().keys("*0");
            heard.await(prompt(first), SOON);
            var again = heard.now();
            a.call().keys("*0");
            heard.await(prompt(second), again, SOON);
        }
    }

    @Test
    void participantsShouldHaveNoModeratorsKeys() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.PARTICIPANT)) {
            a.call().keys("*5,*8,1,*0");
            a.call().heard().await(prompt(Prompt.HELP_PARTICIPANT), SOON);
            assertThat(rig.told.of(a.leg())).noneMatch(KeyPressed.class::isInstance);
        }
    }

    @Test
    void whoIsInAMenuShouldBeSentOutForGood() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.MODERATOR)) {
            a.call().keys("*8");
            a.call().heard().await(prompt(Prompt.MENU_MODERATOR), SOON);
            rig.phones.sendOut(a.leg(), Farewell.EJECTED);
            a.call().heard().await(prompt(Prompt.EJECTED), SOON);
            a.call().awaitEnded(SOON);
            rig.told.await(HungUp.class, a.leg());
        }
    }

    @Test
    void timeShouldEndInAMenuToo() {
        try (var a = rig.enters(rig.freshRoom(), LegRole.MODERATOR)) {
            a.call().keys("*8");
            a.call().heard().await(prompt(Prompt.MENU_MODERATOR), SOON);
            rig.phones.limitStay(a.leg(), Duration.ofSeconds(1));
            a.call().heard().await(prompt(Prompt.ENDED), SOON);
            a.call().awaitEnded(SOON);
        }
    }
}
