package org.palabre.notification;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text travels over the air, and so what it costs: each part is charged.
 *
 * @param units characters as the network counts them: of GSM7 some count twice, of UCS2 emoji do
 * @param parts the text cut into parts, at least one; of a single part up to 160 or 70 units, of several up to 153 or
 *     67 each
 */
public record TextParts(Alphabet alphabet, int units, List<String> parts) {
    /** What a part is written in. */
    public enum Alphabet {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int single;
        private final int ofSeveral;

        Alphabet(int single, int ofSeveral) {
            this.single = single;
            this.ofSeveral = ofSeveral;
        }
    }

    public TextParts {
        parts = List.copyOf(parts);
    }

    public static TextParts of(String text) {
        Alphabet alphabet = Gsm7.has(text) ? Alphabet.GSM7 : Alphabet.UCS2;
        int units = units(alphabet, text);
        return new TextParts(
                alphabet, units, units <= alphabet.single ? List.of(text) : cut(alphabet, text, alphabet.ofSeveral));
    }

    /** No character is cut in two. */
    private static List<String> cut(Alphabet alphabet, String text, int most) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        int used = 0;
        for (String character : characters(text)) {
            int units = units(alphabet, character);
            if (used + units > most) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.append(character);
            used += units;
        }
        parts.add(part.toString());
        return parts;
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static int units(Alphabet alphabet, String text) {
        return switch (alphabet) {
            case GSM7 -> text.chars().map(c -> Gsm7.septets((char) c)).sum();
            case UCS2 -> text.length();
        };
    }
}
