package org.palabre.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.palabre.report.Period;
import org.palabre.report.PeriodReport;
import org.palabre.report.ReportDesk;
import org.palabre.web.language.ServerTime;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** Conferences planned and used, and minutes, for a chosen day or period (S124). */
@Named("reports")
@ViewScoped
public class ReportsPage implements Serializable {
    @Inject
    ReportDesk reports;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    @Inject
    ServerTime time;

    private LocalDate from;
    private LocalDate to;
    private transient PeriodReport report;

    /** This month until today. */
    @PostConstruct
    void start() {
        to = LocalDate.ofInstant(time.now(), viewer.getZone());
        from = to.withDayOfMonth(1);
    }

    public void show() {
        report = reports.period(Period.of(from, to, viewer.getZone()), user.actor());
    }

    public PeriodReport getReport() {
        if (report == null) {
            show();
        }
        return report;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
