package org.palabre.report;

import java.util.List;
import java.util.Map;

/**
 * A report in words, ready to be printed.
 *
 * @param facts what stands above the tables: label, then value
 * @param table what the report is about
 * @param sums the last line of the table: one cell for each column, empty where nothing is added up
 * @param apart cells with the same columns that are not part of the sums
 */
public record Sheet(
        Kind kind,
        String title,
        Map<String, String> facts,
        List<String> columns,
        List<List<String>> table,
        List<String> sums,
        List<List<String>> apart) {
    /** Which layout it has. */
    public enum Kind {
        SESSION,
        PERIOD
    }

    public Sheet {
        columns = List.copyOf(columns);
        table = List.copyOf(table);
        sums = List.copyOf(sums);
        apart = List.copyOf(apart);
    }
}
