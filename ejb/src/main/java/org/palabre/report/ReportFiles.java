package org.palabre.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.session.SessionView;
import org.palabre.shared.SeparatedValues;

/**
 * Prints reports in the language and zone of their reader. No transaction is open meanwhile: printing takes its time.
 */
@ApplicationScoped
public class ReportFiles {
    private ReportPrinter printer;
    private SeparatedValues tables;

    protected ReportFiles() {}

    @Inject
    public ReportFiles(ReportPrinter printer, SeparatedValues tables) {
        this.printer = printer;
        this.tables = tables;
    }

    public byte[] pdf(PeriodReport report, Edition edition) {
        return printer.pdf(new PeriodSheet(edition).of(report), edition);
    }

    public byte[] pdf(SessionView session, Edition edition) {
        return printer.pdf(new SessionSheet(edition).of(session), edition);
    }

    public byte[] csv(PeriodReport report, Edition edition) {
        return csv(new PeriodSheet(edition).of(report), edition);
    }

    public byte[] csv(SessionView session, Edition edition) {
        return csv(new SessionSheet(edition).of(session), edition);
    }

    /** The columns are the PDF's, what stands apart there follows the table, the sums are left to the spreadsheet. */
    private byte[] csv(Sheet sheet, Edition edition) {
        List<List<String>> rows = Stream.of(List.of(sheet.columns()), sheet.table(), sheet.apart())
                .flatMap(List::stream)
                .toList();
        return tables.write(rows, edition.language());
    }
}
