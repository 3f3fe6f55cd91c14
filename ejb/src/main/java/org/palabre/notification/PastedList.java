package org.palabre.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.shared.VisibleText;

/** Cuts a pasted list into its entries. */
final class PastedList {
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>");

    private static final Pattern MAIL_SCHEME = Pattern.compile("^mailto:", Pattern.CASE_INSENSITIVE);

    private PastedList() {}

    /**
     * @param line where it stands, from 1
     * @param name beside the address, or empty
     */
    record Entry(int line, String text, String name, String address) {}

    static List<Entry> entries(String pasted) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = pasted.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            int number = i + 1;
            pieces(lines[i]).stream()
                    .flatMap(PastedList::severalAddresses)
                    .map(piece -> entry(number, piece))
                    .forEach(entries::add);
        }
        return entries;
    }

    /** As Outlook copies them, {@code Martin, Paul <paul@example.org>} has a comma in a name without quotes. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < line.length()) {
            int end = endOfPiece(line, start);
            String piece = VisibleText.trimmedEnd(line.substring(start, end))
                    .strip(); // what stands before a name is refused there
            boolean afterComma = start > 0 && line.charAt(start - 1) == ',' && !pieces.isEmpty();
            if (afterComma && piece.contains("<") && isName(pieces.getLast())) {
                piece = pieces.removeLast() + ", " + piece;
            }
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            start = end + 1;
        }
        return pieces;
    }

    /**
     * A comma or semicolon within quotes belongs to the name; a quote that is not closed is a character like others.
     */
    private static int endOfPiece(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != ';') {
            int closing = line.charAt(at) == '"' ? line.indexOf('"', at + 1) : -1;
            at = closing < 0 ? at + 1 : closing + 1;
        }
        return at;
    }

    private static boolean isName(String piece) {
        return piece.chars().noneMatch(c -> c == '@' || Character.isDigit(c));
    }

    /** Addresses with nothing but spaces between them; numbers have spaces of their own. */
    private static Stream<String> severalAddresses(String piece) {
        String[] words = piece.split("[\\s\\p{Z}]+");
        boolean each = Stream.of(words).allMatch(word -> word.indexOf('@') > 0 && !word.contains("<"));
        return each ? Stream.of(words) : Stream.of(piece);
    }

    private static Entry entry(int line, String text) {
        Matcher named = NAMED.matcher(text);
        String name = named.matches() ? named.group(1) : "";
        String address = named.matches() ? VisibleText.trimmed(named.group(2)) : text;
        return new Entry(line, text, name, MAIL_SCHEME.matcher(address).replaceFirst(""));
    }
}
