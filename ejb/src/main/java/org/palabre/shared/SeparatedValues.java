package org.palabre.shared;

import java.util.List;
import java.util.Locale;

/** Reads and writes tables as spreadsheets exchange them (RFC 4180). */
public interface SeparatedValues {
    /**
     * A row that is not empty.
     *
     * @param line on which it begins, from 1
     * @param cells without the spaces around them
     */
    record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param most rows that are read at most
     * @throws DomainException at {@code file}, where it is no such table
     */
    List<Row> read(String text, char separator, int most);

    /**
     * A file that spreadsheets open as it is meant: UTF-8 with a byte order mark, so that they see the accents; with
     * the separator that they expect, in French the semicolon, because the comma is in their numbers. No cell is taken
     * for a formula ({@link SafeCell}), also by a spreadsheet that separates at another sign.
     */
    byte[] write(List<List<String>> rows, Locale language);
}
