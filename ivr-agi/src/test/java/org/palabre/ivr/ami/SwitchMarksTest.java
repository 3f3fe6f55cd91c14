package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody changes a file of the switch without its mark: an old one would pass for that of this version. */
class SwitchMarksTest {
    @Test
    void theDialplanShouldHaveTheMarkOfItsInstructions() throws NoSuchAlgorithmException {
        assertThat(SwitchMarks.read().dialplan())
                .as("PALABRE_CHECK_DIALPLAN in %s", SwitchMarks.DIALPLAN_FILE)
                .isEqualTo(digest(SwitchMarks.DIALPLAN_FILE, SwitchMarks.DIALPLAN_MARK));
    }

    @Test
    void roomsAndKeysShouldHaveTheMarkOfTheirInstructions() throws NoSuchAlgorithmException {
        assertThat(SwitchMarks.read().keys())
                .as("[palabre_version_…] in %s", SwitchMarks.KEYS_FILE)
                .isEqualTo(digest(SwitchMarks.KEYS_FILE, SwitchMarks.KEYS_MARK));
    }

    /** Of all lines that are no comment, without the mark itself. */
    private static String digest(String file, Pattern mark) throws NoSuchAlgorithmException {
        String instructions = SwitchMarks.text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(";"))
                .map(line -> mark.matcher(line).replaceAll(""))
                .collect(Collectors.joining("\n"));
        byte[] whole = MessageDigest.getInstance("SHA-256").digest(instructions.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, 4);
    }
}
