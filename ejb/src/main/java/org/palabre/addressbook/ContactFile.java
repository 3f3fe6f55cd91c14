package org.palabre.addressbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.palabre.addressbook.SeparatedValues.Row;
import org.palabre.shared.DomainException;
import org.palabre.shared.PlainText;

/**
 * A file of contacts, whatever spreadsheet or mail program wrote it.
 *
 * @param ignored headers of columns that say nothing here
 */
record ContactFile(List<Line> lines, List<String> ignored) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, String> LANGUAGES =
            Map.of("francais", "fr", "french", "fr", "anglais", "en", "english", "en");

    /** @param number where it begins in the file, from 1 */
    record Line(int number, ContactWish wish, List<String> groups) {}

    /**
     * @throws DomainException at {@code file}: too large, no table, no column with addresses, too many lines
     */
    static ContactFile read(byte[] bytes, SeparatedValues format) {
        if (bytes.length > ContactImport.MOST_BYTES) {
            throw DomainException.at("file", "wrong.file.tooLarge", ContactImport.MOST_BYTES / 1024 / 1024);
        }
        String text = decoded(bytes);
        List<Row> rows = format.read(text, ContactColumn.separator(text), ContactImport.MOST_LINES + 2);
        if (rows.size() > ContactImport.MOST_LINES + 1) {
            throw DomainException.at("file", "wrong.file.tooManyLines", ContactImport.MOST_LINES);
        }
        List<String> headers = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        Map<ContactColumn, Integer> columns = columns(headers);
        List<Line> lines = rows.stream().skip(1).map(row -> line(row, columns)).toList();
        return new ContactFile(lines, ignored(headers));
    }

    /** Excel writes Windows' characters where it is not told otherwise; hardly any text of them is valid UTF-8. */
    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static Map<ContactColumn, Integer> columns(List<String> headers) {
        Map<ContactColumn, Integer> columns = new EnumMap<>(ContactColumn.class);
        for (ContactColumn column : ContactColumn.values()) {
            column.in(headers).ifPresent(at -> columns.put(column, at));
        }
        if (!columns.containsKey(ContactColumn.MAIL) && !columns.containsKey(ContactColumn.MOBILE)) {
            throw DomainException.at("file", "wrong.file.header");
        }
        return columns;
    }

    private static List<String> ignored(List<String> headers) {
        return IntStream.range(0, headers.size())
                .filter(at -> !headers.get(at).isBlank() && !ContactColumn.isKnown(at, headers))
                .mapToObj(headers::get)
                .toList();
    }

    private static Line line(Row row, Map<ContactColumn, Integer> columns) {
        String name = cell(row, columns, ContactColumn.FIRST_NAME) + " " + cell(row, columns, ContactColumn.NAME);
        String language = cell(row, columns, ContactColumn.LANGUAGE);
        String plain = PlainText.of(language).toLowerCase(Locale.ROOT);
        var wish = new ContactWish(
                name.strip(),
                cell(row, columns, ContactColumn.MAIL),
                cell(row, columns, ContactColumn.MOBILE),
                LANGUAGES.getOrDefault(plain, plain));
        return new Line(row.line(), wish, groups(cell(row, columns, ContactColumn.GROUP)));
    }

    private static String cell(Row row, Map<ContactColumn, Integer> columns, ContactColumn column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size()
                ? ""
                : SafeCell.read(row.cells().get(at));
    }

    private static List<String> groups(String cell) {
        List<String> groups = new ArrayList<>();
        Arrays.stream(cell.split("\\" + ContactGroup.BAR))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(groups::add);
        return groups;
    }
}
