package org.palabre.adapter.jasper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.palabre.report.Edition;
import org.palabre.report.ReportPrinter;
import org.palabre.report.Sheet;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.VisibleText;

/** Fills the layout of a sheet's kind: a layout places cells, the words are in the sheet. */
@ApplicationScoped
public class JasperReports implements ReportPrinter {
    private String folders;
    private ReportFonts fonts;

    protected JasperReports() {}

    @Inject
    public JasperReports(Settings settings) {
        folders = settings.text(Setting.PALABRE_FONTS);
    }

    @Override
    public byte[] pdf(Sheet sheet, Edition edition) {
        Sheet drawn = drawable(sheet);
        try {
            return exported(
                    JasperFillManager.getInstance(fonts().context())
                            .fill(
                                    layout(sheet.kind().name().toLowerCase(Locale.ROOT)),
                                    parameters(drawn, edition),
                                    rows(drawn.table())),
                    sheet,
                    edition);
        } catch (JRException e) {
            throw new ServiceUnavailable(Part.REPORTS, e);
        }
    }

    /** Read when the first report is wanted: there are dozens. */
    private synchronized ReportFonts fonts() {
        if (fonts == null) {
            fonts = new ReportFonts(folders);
        }
        return fonts;
    }

    /** With its title, which readers of files show in place of the file's name. */
    private byte[] exported(JasperPrint pages, Sheet sheet, Edition edition) throws JRException {
        var written = new ByteArrayOutputStream();
        var file = new SimplePdfExporterConfiguration();
        file.setMetadataTitle(title(sheet, edition));
        file.setMetadataCreator("Palabre");
        file.setDisplayMetadataTitle(true);
        file.setTagLanguage(edition.language().getLanguage());
        var exporter = new JRPdfExporter(fonts().context());
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(written));
        exporter.setConfiguration(file);
        exporter.exportReport();
        return written.toByteArray();
    }

    /** Names of before may be of blanks and unseen characters only. */
    private static String title(Sheet sheet, Edition edition) {
        return VisibleText.isSomething(sheet.title()) ? sheet.title() : kind(sheet, edition);
    }

    private static String kind(Sheet sheet, Edition edition) {
        return edition.words().getString("sheet." + sheet.kind());
    }

    private Sheet drawable(Sheet sheet) {
        return new Sheet(
                sheet.kind(),
                fonts().drawable(sheet.title()),
                drawable(sheet.facts()),
                drawn(sheet.columns()),
                sheet.table().stream().map(this::drawn).toList(),
                drawn(sheet.sums()),
                sheet.apart().stream().map(this::drawn).toList());
    }

    private Map<String, String> drawable(Map<String, String> facts) {
        Map<String, String> drawn = new LinkedHashMap<>();
        facts.forEach((label, value) -> drawn.put(label, fonts().drawable(value)));
        return drawn;
    }

    private List<String> drawn(List<String> cells) {
        return cells.stream().map(fonts()::drawable).toList();
    }

    private static Map<String, Object> parameters(Sheet sheet, Edition edition) throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, edition.language());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, edition.words());
        parameters.put("TITLE", title(sheet, edition));
        parameters.put("KIND", kind(sheet, edition));
        parameters.put("LABELS", lines(sheet.facts().keySet()));
        parameters.put("VALUES", lines(sheet.facts().values()));
        parameters.put("COLUMNS", sheet.columns());
        parameters.put("SUMS", sheet.sums());
        if (sheet.kind() == Sheet.Kind.SESSION) {
            parameters.put("APART", layout("attempts"));
            parameters.put("APART_ROWS", sheet.apart().isEmpty() ? null : rows(sheet.apart()));
        }
        return parameters;
    }

    private static String lines(Iterable<String> texts) {
        return String.join("\n", texts);
    }

    /** Cells are fields {@code c0}, {@code c1} and so on. */
    private static JRMapCollectionDataSource rows(List<List<String>> table) {
        return new JRMapCollectionDataSource(
                table.stream().map(JasperReports::fields).collect(Collectors.toList()));
    }

    private static Map<String, ?> fields(List<String> cells) {
        return IntStream.range(0, cells.size()).boxed().collect(Collectors.toMap(i -> "c" + i, cells::get));
    }

    private static JasperReport layout(String name) throws JRException {
        try (InputStream layout = JasperReports.class.getResourceAsStream("/reports/" + name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(layout);
        } catch (IOException e) {
            throw new ServiceUnavailable(Part.REPORTS, e);
        }
    }
}
