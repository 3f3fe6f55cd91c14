package org.palabre.adapter.jasper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import org.palabre.report.Edition;
import org.palabre.report.ReportPrinter;
import org.palabre.report.Sheet;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

/** Fills the layout of a sheet's kind: a layout places cells, the words are in the sheet. */
@ApplicationScoped
public class JasperReports implements ReportPrinter {
    @Override
    public byte[] pdf(Sheet sheet, Edition edition) {
        try {
            return JasperExportManager.exportReportToPdf(JasperFillManager.fillReport(
                    layout(sheet.kind().name().toLowerCase(Locale.ROOT)),
                    parameters(sheet, edition),
                    rows(sheet.table())));
        } catch (JRException e) {
            throw new ServiceUnavailable(Part.REPORTS, e);
        }
    }

    private static Map<String, Object> parameters(Sheet sheet, Edition edition) throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, edition.language());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, edition.words());
        parameters.put("TITLE", sheet.title());
        parameters.put("KIND", edition.words().getString("sheet." + sheet.kind()));
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
