package org.palabre.adapter.ical;

import java.util.stream.Collectors;

/** Cuts long lines as RFC 5545 §3.1 wants it: 75 octets at most, the rest goes on after CRLF and a space. */
final class Folding {
    private static final int LONGEST = 75;

    private Folding() {}

    /** @param unfolded lines that end with CRLF */
    static String fold(String unfolded) {
        return unfolded.lines().map(Folding::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String line) {
        var folded = new StringBuilder(line.length() + 16);
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = octets(character);
            if (octets + size > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        return folded.toString();
    }

    /** In UTF-8; half a pair is written as a question mark. */
    private static int octets(int character) {
        if (character < 0x80 || Character.getType(character) == Character.SURROGATE) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
