package org.palabre.addressbook;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.palabre.shared.DomainException;
import org.palabre.shared.SeparatedValues;
import org.palabre.shared.SeparatedValues.Row;

/**
 * A file of contacts, whatever spreadsheet or mail program wrote it.
 *
 * @param ignored headers of columns that hold something which is not read
 * @param guessed characters that were taken without being said, or empty
 */
record ContactFile(List<ContactLine> lines, List<String> ignored, String guessed) {
    /** Outlook has 92. */
    private static final int MOST_COLUMNS = 500;

    /** With the first, and one that is too many. */
    private static final int MOST_ROWS = ContactImportDesk.MOST_LINES + 2;

    /** Of a header that is told. */
    private static final int LONGEST_SHOWN = 80;

    /**
     * @throws DomainException at {@code file}: too large, no table, no column with addresses, too many lines
     */
    static ContactFile read(byte[] bytes, SeparatedValues format, ContactCards cards) {
        if (bytes.length > ContactImportDesk.MOST_BYTES) {
            throw DomainException.at("file", "wrong.file.tooLarge", ContactImportDesk.MOST_BYTES / 1024 / 1024);
        }
        FileText file = FileText.of(bytes);
        List<Row> rows = file.isCards() ? cards.read(file.text(), MOST_ROWS) : table(file, format);
        if (rows.size() == MOST_ROWS) {
            throw DomainException.at("file", "wrong.file.tooManyLines", ContactImportDesk.MOST_LINES);
        }
        List<String> headers = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        Map<ContactColumn, List<Integer>> columns = columns(headers);
        List<Row> people = rows.stream().skip(1).toList();
        return new ContactFile(
                people.stream()
                        .map(row -> new ContactCells(row, columns).line())
                        .toList(),
                ignored(headers, people),
                file.guessed());
    }

    private static List<Row> table(FileText file, SeparatedValues format) {
        int before = file.saysSeparator() ? 1 : 0;
        return format.read(file.text(), file.separator(), before + MOST_ROWS).stream()
                .skip(before)
                .toList();
    }

    private static Map<ContactColumn, List<Integer>> columns(List<String> headers) {
        if (headers.size() > MOST_COLUMNS) {
            throw DomainException.at("file", "wrong.file.table");
        }
        Map<ContactColumn, List<Integer>> columns = ContactColumn.in(headers);
        if (columns.keySet().stream().noneMatch(ContactColumn::isAddress)) {
            throw DomainException.at("file", "wrong.file.header");
        }
        return columns;
    }

    private static List<String> ignored(List<String> headers, List<Row> people) {
        return IntStream.range(0, headers.size())
                .filter(at -> !headers.get(at).isBlank()
                        && ContactColumn.of(headers.get(at)).isEmpty()
                        && people.stream().anyMatch(row -> isFilled(row, at)))
                .mapToObj(headers::get)
                .map(header -> header.length() > LONGEST_SHOWN ? header.substring(0, LONGEST_SHOWN - 1) + "…" : header)
                .toList();
    }

    private static boolean isFilled(Row row, int at) {
        return at < row.cells().size() && !row.cells().get(at).isBlank();
    }

    /** Names in which the guess shows, some of them. */
    List<String> sample() {
        return lines.stream()
                .filter(line -> !guessed.isEmpty())
                .map(ContactLine::name)
                .filter(name -> name.chars().anyMatch(c -> c > 127))
                .distinct()
                .limit(5)
                .toList();
    }
}
