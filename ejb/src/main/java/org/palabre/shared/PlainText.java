package org.palabre.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared and searched: without accents, case and needless spaces. */
public final class PlainText {
    private static final int MOST_WORDS = 8;
    private static final Pattern NUMBER = Pattern.compile("[+\\d][\\d\\s().\\-/]*");

    private PlainText() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /**
     * What must each be found. A number is one word without what people put between its digits, and without the zeros
     * before it: numbers are kept with their country code.
     */
    public static List<String> words(String text) {
        String plain = of(text);
        if (NUMBER.matcher(plain).matches()) {
            String digits = plain.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
            return digits.isEmpty() ? List.of() : List.of(digits);
        }
        return Arrays.stream(plain.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
