package org.palabre.addressbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file as text. A byte order mark says what the bytes mean, and hardly any other text is valid UTF-8; of other bytes
 * those characters are taken that make the likeliest words, and the person is told so.
 *
 * @param guessed what was taken without being said, or empty
 */
record FileText(String text, String guessed) {
    /** What Excel and old programs write, the commonest first: it wins where nothing speaks for another. */
    private static final List<Charset> EIGHT_BITS = Stream.of("windows-1252", "x-MacRoman", "IBM850")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private static final Pattern CARDS = Pattern.compile("\\A\\s*BEGIN\\s*:\\s*VCARD\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("\\A\"?sep=(.)\"?(?=[\\r\\n])");

    /** Undefined bytes, controls and signs inside words; capitals after small letters and small ones among capitals. */
    private static final Pattern UNLIKELY = Pattern.compile("[\\ufffd\\p{Cc}&&[^\\r\\n\\t]]"
            + "|(?<=\\p{L})[\\p{S}\\p{Po}\\p{Pi}\\p{Ps}\\p{Lm}\\p{No}&&[^\\x00-\\x7f·…]]"
            + "|(?<=\\p{Ll})[\\p{Lu}&&[^\\x00-\\x7f]]|(?<=\\p{Lu})[\\p{Ll}&&[^\\x00-\\x7f]](?=\\p{Lu})"
            + "|[\\p{S}&&[^\\x00-\\x7f€£©®°]]|\\p{Co}|ƒ");

    private static final Pattern FRENCH = Pattern.compile("[éèêëàâçîïôûùœæÉÈÊÀÂÇÎÔŒ’«»€°]");

    /** What their neighbours write. */
    private static final Pattern LIKELY = Pattern.compile("[äöüßñáíóúãõåøÄÖÜÑÁÅØ–—]");

    static FileText of(byte[] bytes) {
        return marked(bytes).or(() -> utf8(bytes)).orElseGet(() -> guessed(bytes));
    }

    /** Said by its first bytes. */
    private static Optional<FileText> marked(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> startsWith(bytes, "\ufeff".getBytes(charset)))
                .map(charset -> new FileText(new String(bytes, charset).substring(1), ""))
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static Optional<FileText> utf8(byte[] bytes) {
        if (wide(bytes, 0) || wide(bytes, 1)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileText(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    ""));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether most characters of the first lines have an empty byte there: UTF-16 without its mark. */
    private static boolean wide(byte[] bytes, int empty) {
        int looked = Math.min(bytes.length, 400) / 2;
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            zeros += bytes[2 * i + empty] == 0 && bytes[2 * i + 1 - empty] != 0 ? 1 : 0;
        }
        return looked > 4 && zeros > looked * 3 / 4;
    }

    private static FileText guessed(byte[] bytes) {
        if (wide(bytes, 1)) {
            return new FileText(new String(bytes, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (wide(bytes, 0)) {
            return new FileText(new String(bytes, StandardCharsets.UTF_16BE), "UTF-16");
        }
        Charset best = EIGHT_BITS.stream()
                .max(Comparator.<Charset>comparingLong(charset -> likeliness(new String(bytes, charset)))
                        .thenComparing(charset -> -EIGHT_BITS.indexOf(charset)))
                .orElseThrow();
        return new FileText(new String(bytes, best), best.name().replace("x-", ""));
    }

    private static long likeliness(String text) {
        return 2 * count(FRENCH, text) + count(LIKELY, text) - 3 * count(UNLIKELY, text);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** vCards, and no table. */
    boolean isCards() {
        return CARDS.matcher(text).find();
    }

    /** As the file itself says it in a line before the first, or else what parts the first line into most cells. */
    char separator() {
        var said = SEPARATOR.matcher(text);
        if (said.find()) {
            return said.group(1).charAt(0);
        }
        String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    /** Whether its first line is for the spreadsheet alone. */
    boolean saysSeparator() {
        return SEPARATOR.matcher(text).find();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
