package org.palabre.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts without what nobody sees: characters of no width, blanks that are none, and marks that turn the direction of
 * what follows, with which one name passes for another.
 *
 * <p>Some are needed where they stand and stay: the joiners between two letters of scripts whose letters join (Persian
 * and the scripts of India and around; after RFC 5892, appendix A) and between pictures, and selectors of a variant
 * right after what has variants (pictures, Han and Mongolian characters, the flags of parts of a country).
 */
public final class VisibleText {
    private static final String JOINING =
            "[\\p{L}\\p{M}&&[\\p{IsArabic}\\p{IsSyriac}\\p{IsMongolian}\\p{IsNko}\\p{IsAdlam}"
                    + "\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}"
                    + "\\p{IsMalayalam}\\p{IsSinhala}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}]]";
    private static final String PICTURE = "\\p{IsExtended_Pictographic}";

    /** With what they follow, since looking behind sees half of a character beyond the first plane. */
    private static final String NEEDED = JOINING + "[\\u200c\\u200d](?=" + JOINING + ")"
            + "|[" + PICTURE + "\\p{IsEmoji_Modifier}]\\ufe0f?\\u200d(?=" + PICTURE + ")"
            + "|[" + PICTURE + "\\p{IsEmoji}][\\ufe0e\\ufe0f]"
            + "|\\p{IsHan}[\\ufe00-\\ufe02\\x{e0100}-\\x{e01ef}]"
            + "|\\p{IsMongolian}[\\u180b-\\u180d\\u180f]"
            + "|\\x{1f3f4}[\\x{e0030}-\\x{e0039}\\x{e0061}-\\x{e007a}]{3,6}\\x{e007f}";

    /**
     * Formats (signs of Arabic and its neighbours that are seen are among them), fillers, selectors, the empty Braille
     * cell.
     */
    private static final String UNSEEN =
            "[\\p{Cf}&&[^\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\x{110bd}\\x{110cd}]]"
                    + "|[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2065\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufff8"
                    + "\\x{e0000}-\\x{e0fff}]";

    /** None of these is a character of a text. */
    private static final String CONTROL = "[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}]";

    private static final Pattern WATCHED =
            Pattern.compile("(?:" + NEEDED + ")|(?<unseen>" + UNSEEN + ")|(?<control>" + CONTROL + ")");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    /** A letter, a digit, a sign, a picture. */
    private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Co}\\p{Cn}]");

    private VisibleText() {}

    /** Without blanks and unseen characters at its ends: what is copied from a page or a mail brings them along. */
    public static String trimmed(String text) {
        int start = 0;
        while (start < text.length() && isAround(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return trimmedEnd(text.substring(start));
    }

    /** Like {@link #trimmed}, at the end only. */
    public static String trimmedEnd(String text) {
        int end = text.length();
        while (end > 0 && isAround(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    private static boolean isAround(int character) {
        int type = Character.getType(character);
        return Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    /** On one line, with single spaces between words, in the composed form of Unicode. */
    public static String tidy(String text) {
        return Normalizer.normalize(BLANKS.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Tidy, and without all that nobody sees: for names that cannot be refused, since somebody else keeps them. */
    public static String cleaned(String text) {
        return tidy(WATCHED.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll(VisibleText::kept));
    }

    /** Not longer than that, and not cut inside a character, nor with half of what is joined to it at the end. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return cleaned(text.substring(0, end));
    }

    private static String kept(MatchResult found) {
        return isNeeded(found) ? Matcher.quoteReplacement(found.group()) : "";
    }

    private static boolean isNeeded(MatchResult found) {
        return found.group("unseen") == null && found.group("control") == null;
    }

    /** Whether there is anything to be seen. */
    public static boolean isSomething(String text) {
        return SOMETHING.matcher(cleaned(text)).find();
    }

    /** Whether there are characters that are none, line breaks and tabs among them. */
    static boolean hasControls(String text) {
        return WATCHED.matcher(text).results().anyMatch(found -> found.group("control") != null);
    }

    /** The first that nobody sees, as Unicode calls it: {@code U+202E}. */
    static Optional<String> unseen(String text) {
        return WATCHED.matcher(text)
                .results()
                .map(found -> found.group("unseen"))
                .filter(found -> found != null)
                .map(found -> "U+%04X".formatted(found.codePointAt(0)))
                .findFirst();
    }
}
