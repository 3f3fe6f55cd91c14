package org.palabre.adapter.jasper;

import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a PDF says, and with which glyphs. */
record PdfContent(PdfReader reader) {
    private static final String MARK = "\u00fe\u00ff";

    static PdfContent of(byte[] pdf) throws IOException {
        return new PdfContent(new PdfReader(pdf));
    }

    /** Its text, and what is written beside glyphs that Java has set. */
    String text() throws IOException {
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        strings().stream()
                .filter(string -> string.startsWith(MARK))
                .map(string -> new String(string.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16))
                .forEach(actual -> text.append(actual).append('\n'));
        return text.toString();
    }

    String title() {
        return String.valueOf(reader.getInfo().get("Title"));
    }

    /** Glyphs that stand for none: number 0 of a font. */
    long missing() throws IOException {
        return strings().stream()
                .filter(string -> !string.startsWith(MARK))
                .mapToLong(string -> IntStream.range(0, string.length() / 2)
                        .filter(i -> string.charAt(2 * i) == 0 && string.charAt(2 * i + 1) == 0)
                        .count())
                .sum();
    }

    private List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            var tokens = new PRTokeniser(reader.getPageContent(page));
            while (tokens.nextToken()) {
                if (tokens.getTokenType() == PRTokeniser.TK_STRING) {
                    strings.add(tokens.getStringValue());
                }
            }
        }
        return strings;
    }
}
