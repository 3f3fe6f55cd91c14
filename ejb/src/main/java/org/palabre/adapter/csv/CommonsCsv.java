package org.palabre.adapter.csv;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.palabre.addressbook.SeparatedValues;
import org.palabre.shared.DomainException;

/** RFC 4180, read with patience: any line ends, spaces around cells, rows of different lengths. */
@ApplicationScoped
public class CommonsCsv implements SeparatedValues {
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
    public String write(List<List<String>> rows, char separator) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, format(separator))) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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
