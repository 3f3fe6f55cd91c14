package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.Prompt;
import org.palabre.testing.call.Habit;
import org.palabre.testing.call.SipCall;

/** The directory's name of the inviter, spoken by a command of the operator. */
@Timeout(90)
class SpokenNameIT extends OnCalledPhones {
    @TempDir
    Path folder;

    @Test
    void nameShouldBeHeardBetweenTheWordsAndSpokenOnce() throws IOException {
        Path sound = Path.of("src/main/sounds/fr/has-left.wav").toAbsolutePath();
        speaksWith("echo \"$1 $2\" >>" + folder + "/asked; cp " + sound + " \"$3.new\"; mv \"$3.new\" \"$3.wav\"");
        String name = "Awa \"Diop\" $(touch " + folder + "/shell) '; id\nAction: Originate";

        for (String number : new String[] {"+33639981601", "+33639981602"}) {
            SipCall phone = call(number, name);
            var invited = phone.heard().await(prompt(Prompt.INVITED_BY), SOON);
            var spoken = phone.heard().await(prompt(Prompt.HAS_LEFT), SOON);
            var asked = phone.heard().await(prompt(Prompt.PRESS_1), SOON);
            assertThat(spoken.at()).isBetween(invited.at(), asked.at());
            phone.hangUp();
        }

        assertThat(Files.readString(folder.resolve("asked")).strip().split(" "))
                .satisfiesExactly(language -> assertThat(language).isEqualTo("fr"), said -> assertThat(
                                new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8))
                        .startsWith("Awa Diop touch"));
        assertThat(folder.resolve("shell")).doesNotExist();
    }

    /** The same words as without a name. */
    @ParameterizedTest
    @CsvSource({"exit 1, Binta Fall, +33639981603", "exec sleep 20, Moussa Sy, +33639981604"})
    void noSoundInTimeShouldBeNoName(String command, String name, String number) throws IOException {
        speaksWith(command);
        SipCall phone = call(number, name);
        phone.heard().await(prompt(Prompt.INVITED), SOON);
        phone.heard().await(prompt(Prompt.PRESS_1), SOON);
        phone.hangUp();
    }

    private void speaksWith(String command) throws IOException {
        Path script = folder.resolve("speak");
        Files.writeString(script, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        rig.asterisk.rx("dialplan set global PALABRE_SAY_NAME " + script);
    }

    private SipCall call(String number, String inviter) {
        called.when(number, Habit.answers(Duration.ofMillis(100)));
        rig.phones.dialOut(order(number, inviter, CallerNumber.WITHHELD));
        return called.awaitCall(number, SOON).awaitAnswered(SOON);
    }
}
