package org.palabre.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A login as it is looked for: directories compare without case, invisible characters and needless blanks (RFC 4518,
 * and PRECIS, RFC 8265), so spellings that differ in these only are one login before anything counts them.
 */
public final class LoginName {
    private static final int LONGEST_TYPED = 256;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    /** Controls, formats, joiners and variation selectors: nobody sees them, and servers leave them out. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\u034F\\u180B-\\u180F\\uFE00-\\uFE0F\\uFFFC\\x{E0100}-\\x{E01EF}]+");

    private LoginName() {}

    /** Empty where there is none, or one that is longer than any. */
    public static String of(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return "";
        }
        String visible = INVISIBLE
                .matcher(BLANKS.matcher(compared(typed)).replaceAll(" "))
                .replaceAll("");
        return compared(BLANKS.matcher(visible).replaceAll(" ")).strip();
    }

    private static String compared(String text) {
        return Normalizer.normalize(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
