package org.palabre.adapter.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.adapter.csv.CommonsCsv;
import org.palabre.report.Edition;
import org.palabre.report.ReportFiles;
import org.palabre.report.SampleReports;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** What stands on the pages. They are also written to {@code target/reports}, to look at. */
class JasperReportsTest {
    private static final Settings NO_FONTS = Settings.of(Map.of(Setting.PALABRE_FONTS, "/nowhere"));
    private static final Edition FRENCH = new Edition(Locale.FRENCH, SampleReports.PARIS);
    private static final Edition ENGLISH = new Edition(Locale.ENGLISH, SampleReports.PARIS);
    private final ReportFiles desk = new ReportFiles(new JasperReports(NO_FONTS), new CommonsCsv());

    @Test
    void sessionShouldShowEachLegTheSumsAndTheAttemptsApart() throws IOException {
        String text = text("session-fr", desk.pdf(SampleReports.session(), FRENCH));

        assertThat(text)
                .contains("Rapport de conférence", "préparation de l’assemblée générale", "Organisateur")
                .contains("+33601020304", "Numéro caché", "14/03/2026 10:00:00", "01:00:00", "Exclu", "présent")
                .contains("Total", "01:14:55", "Appels non aboutis", "0699", "Conférence complète")
                .contains("Page 1 sur 1");
        assertThat(text.indexOf("Appels non aboutis")).isGreaterThan(text.indexOf("01:14:55"));
    }

    @Test
    void longNamesShouldWrapAndStayWhole() throws IOException {
        String text = text("session-en", desk.pdf(SampleReports.session(), ENGLISH));

        assertThat(text.replaceAll("\\s+", " "))
                .contains("Conference report", "Withheld number", "Ejected", "Conference full", "Page 1 of 1");
        assertThat(text.replaceAll("\\s+", "")).contains("Rochefoucauld").contains("logistique");
    }

    @Test
    void periodShouldShowTotals() throws IOException {
        String text = text("period-fr", desk.pdf(SampleReports.period(12), FRENCH));

        assertThat(text)
                .contains("Rapport d’activité", "Conférences du 01/03/2026 au 31/03/2026")
                .contains("Planifiées", "12", "Minutes", "366", "non utilisée", "06:06:06");
    }

    @Test
    void aThousandRowsShouldFillManyNumberedPages() throws IOException {
        byte[] pdf = desk.pdf(SampleReports.period(1000), ENGLISH);
        var reader = new PdfReader(pdf);
        int pages = reader.getNumberOfPages();

        assertThat(pages).isBetween(20, 60);
        assertThat(new PdfTextExtractor(reader).getTextFromPage(pages))
                .contains("70000999", "Total", "Page " + pages + " of " + pages);
        assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("Number", "Page 2 of " + pages);
    }

    @Test
    void aThousandParticipantsShouldWorkToo() throws IOException {
        byte[] pdf = desk.pdf(SampleReports.session(1000), FRENCH);
        Files.write(folder().resolve("session-1000.pdf"), pdf);

        assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(new PdfReader(pdf).getNumberOfPages()))
                .contains("16:40:00", "Appels non aboutis");
    }

    @Test
    void anEmptyPeriodShouldStillBeAPage() throws IOException {
        assertThat(text("period-empty", desk.pdf(SampleReports.period(0), ENGLISH)))
                .contains("Conferences from 01/03/2026 to 31/03/2026", "Total", "00:00:00");
    }

    /** What is shipped has the scripts of Europe, Arabic and Hebrew. */
    @Test
    void namesWithoutAFontShouldBeReplacedAndNotLost() throws IOException {
        List<String> names = List.of("Фату", "Φατού", "فاطمة", "משה", "ฟาตู", "法图", "a\ud83e\udd8ab");
        PdfContent content = PdfContent.of(new JasperReports(NO_FONTS).pdf(ReportScriptsIT.sheet("法图", names), FRENCH));

        assertThat(content.text())
                .contains("Фату", "Φατού", "فاطمة", "משה")
                .contains("\ufffd\ufffd\ufffd\ufffd", "a\ufffdb");
        assertThat(content.missing()).isZero();
        assertThat(content.title()).isEqualTo("法图");
    }

    @Test
    void aTitleOfBlanksShouldBeTheKindOfTheReport() throws IOException {
        List<String> names = List.of("Awa");
        for (String title : List.of(" ", "\u00a0", "\u200b")) {
            byte[] pdf = new JasperReports(NO_FONTS).pdf(ReportScriptsIT.sheet(title, names), FRENCH);

            assertThat(PdfContent.of(pdf).title()).isEqualTo("Rapport de conférence");
        }
    }

    @Test
    void theFontShouldTravelWithThePage() {
        assertThat(new String(desk.pdf(SampleReports.period(1), FRENCH), StandardCharsets.ISO_8859_1))
                .contains("DejaVuSans", "/FontFile2");
    }

    private static String text(String name, byte[] pdf) throws IOException {
        Files.write(folder().resolve(name + ".pdf"), pdf);
        var reader = new PdfReader(pdf);
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "reports"));
    }
}
