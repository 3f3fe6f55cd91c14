package org.palabre.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet as CSV: RFC 4180, in UTF-8 with a byte order mark, so that spreadsheets see the accents; the columns are the
 * PDF's, what stands apart there follows the table, the sums are left to the spreadsheet. French spreadsheets expect
 * semicolons, because the comma is in their numbers.
 */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final char separator;

    Csv(Edition edition) {
        separator = edition.language().getLanguage().equals("fr") ? ';' : ',';
    }

    byte[] of(Sheet sheet) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, sheet.columns());
        sheet.table().forEach(row -> line(text, row));
        sheet.apart().forEach(row -> line(text, row));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
    }

    /** A leading apostrophe makes it text; a phone number with its plus too, or it would lose it. */
    private String cell(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars()
                .anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\'' || c == '\t' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
