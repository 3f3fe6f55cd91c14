package org.palabre.notification;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.Map;

/**
 * The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038 §6.2.1). Of French it has à è é ì ò ù Ç É,
 * not â ç ê î ô û œ.
 */
public final class Gsm7 {
    private static final char ESCAPE = '\u001b';

    private static final String TABLE =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ" + ESCAPE + "ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Sent as two: the escape and the code. */
    private static final Map<Character, Integer> EXTENSION = Map.of(
            '\f', 0x0a, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e, '|', 0x40, '€',
            0x65);

    private static final Map<Character, String> SPELT = Map.ofEntries(
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('‑', "-"),
            Map.entry('…', "..."),
            Map.entry('•', "-"),
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "));

    private Gsm7() {}

    public static boolean has(char c) {
        return septets(c) > 0;
    }

    /** Whether the whole text can be written in it. */
    public static boolean has(String text) {
        return text.chars().allMatch(c -> has((char) c));
    }

    /** 1, or 2 for what is in the extension table, or 0 for what it does not have. */
    static int septets(char c) {
        return EXTENSION.containsKey(c) ? 2 : c != ESCAPE && TABLE.indexOf(c) >= 0 ? 1 : 0;
    }

    /**
     * One octet for each septet, as SMPP wants it.
     *
     * @throws IllegalArgumentException when it does not have a character
     */
    public static byte[] octets(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        for (char c : text.toCharArray()) {
            if (!has(c)) {
                throw new IllegalArgumentException("not in the GSM alphabet: U+" + Integer.toHexString(c));
            }
            if (EXTENSION.containsKey(c)) {
                octets.write(ESCAPE);
            }
            octets.write(EXTENSION.getOrDefault(c, TABLE.indexOf(c)));
        }
        return octets.toByteArray();
    }

    /** With what it does not have written in another way where there is one: ê as e, œ as oe. The rest stays. */
    public static String transliterated(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(has(c) ? String.valueOf(c) : SPELT.getOrDefault(c, bare(c)));
        }
        return plain.toString();
    }

    /** Without accents, when that helps. */
    private static String bare(char c) {
        String bare =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && has(bare) ? bare : String.valueOf(c);
    }
}
