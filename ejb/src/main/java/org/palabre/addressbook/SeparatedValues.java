package org.palabre.addressbook;

import java.util.List;

/** Reads and writes tables as spreadsheets exchange them (RFC 4180), with the separator of one's choice. */
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
     * @throws org.palabre.shared.DomainException at {@code file}, where it is no such table
     */
    List<Row> read(String text, char separator, int most);

    String write(List<List<String>> rows, char separator);
}
