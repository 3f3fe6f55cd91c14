package org.palabre.ivr.ami;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A name as the switch hands it to its voice: letters, digits and what stands between them, at most 80, in Base64, so
 * that neither the dialplan nor a shell finds anything in it that means something to them.
 */
final class SpokenName {
    private static final int LONGEST = 80;
    private static final Pattern UNSPOKEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}' .-]+");

    private SpokenName() {}

    /** Empty where nothing of it can be said. */
    static String of(String name) {
        String typed = name.length() > 4 * LONGEST ? name.substring(0, 4 * LONGEST) : name;
        String words = UNSPOKEN.matcher(
                        Normalizer.normalize(typed, Normalizer.Form.NFC).replace('\u2019', '\''))
                .replaceAll(" ")
                .replaceAll(" {2,}", " ")
                .strip();
        int[] said = words.codePoints().limit(LONGEST).toArray();
        return words.codePoints().noneMatch(Character::isLetter)
                ? ""
                : Base64.getEncoder().encodeToString(new String(said, 0, said.length).getBytes(StandardCharsets.UTF_8));
    }
}
