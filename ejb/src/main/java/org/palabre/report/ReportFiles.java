package org.palabre.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.session.SessionView;

/**
 * Prints reports in the language and zone of their reader. No transaction is open meanwhile: printing takes its time.
 */
@ApplicationScoped
public class ReportFiles {
    private ReportPrinter printer;

    protected ReportFiles() {}

    @Inject
    public ReportFiles(ReportPrinter printer) {
        this.printer = printer;
    }

    public byte[] pdf(PeriodReport report, Edition edition) {
        return printer.pdf(new PeriodSheet(edition).of(report), edition);
    }

    public byte[] pdf(SessionView session, Edition edition) {
        return printer.pdf(new SessionSheet(edition).of(session), edition);
    }

    public byte[] csv(PeriodReport report, Edition edition) {
        return new Csv(edition).of(new PeriodSheet(edition).of(report));
    }

    public byte[] csv(SessionView session, Edition edition) {
        return new Csv(edition).of(new SessionSheet(edition).of(session));
    }
}
