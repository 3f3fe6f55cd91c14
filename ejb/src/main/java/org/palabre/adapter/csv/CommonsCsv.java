package org.palabre.adapter.csv;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.palabre.shared.DomainException;
import org.palabre.shared.SafeCell;
import org.palabre.shared.SeparatedValues;

/** RFC 4180, read with patience: any line ends, spaces around cells, rows of different lengths. */
@ApplicationScoped
public class CommonsCsv implements SeparatedValues {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * What any spreadsheet takes for the end of a cell, whatever separates in this file: the rest would be a cell of
     * its own, and might begin like a formula. And the signs around texts.
     */
    private static final Pattern QUOTED = Pattern.compile("[,;\t\r\n\"']");

    @Override
    public List<Row> read(String text, char separator, int most) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(separator))) {
            read(parser, most, rows);
        } catch (IOException | RuntimeException broken) {
            throw DomainException.at("file", "wrong.file.table");
        }
        return rows;
    }

    /** The parser counts the lines it has read: the next row begins on the one after. */
    private static void read(CSVParser parser, int most, List<Row> rows) {
        Iterator<CSVRecord> records = parser.iterator();
        int line = 1;
        while (rows.size() < most && records.hasNext()) {
            List<String> cells = records.next().toList();
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row(line, cells));
            }
            line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        }
    }

    @Override
    public byte[] write(List<List<String>> rows, Locale language) {
        CSVFormat plain = format(language.getLanguage().equals("fr") ? ';' : ',')
                .builder()
                .setQuote(null)
                .get();
        CSVFormat quoted =
                plain.builder().setQuote('"').setQuoteMode(QuoteMode.ALL).get();
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try {
            for (List<String> row : rows) {
                var cells = row.iterator();
                for (boolean first = true; cells.hasNext(); first = false) {
                    String cell = SafeCell.write(cells.next());
                    (QUOTED.matcher(cell).find() ? quoted : plain).print(cell, text, first);
                }
                plain.println(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(separator != '\t')
                .get();
    }
}
