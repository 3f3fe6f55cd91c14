package org.palabre.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.palabre.report.Edition;
import org.palabre.report.Period;
import org.palabre.report.PeriodReport;
import org.palabre.report.ReportDesk;
import org.palabre.report.ReportFiles;
import org.palabre.session.SessionView;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/**
 * {@code /report/download/pdf} and {@code /report/download/csv}: of one session ({@code session=}) or of a period
 * ({@code from=}, {@code to=}: days). 404 for what is not there or somebody else's, 503 when it cannot be printed now.
 */
@WebServlet("/report/download/*")
public class ReportDownload extends HttpServlet {
    @Inject
    transient ReportDesk reports;

    @Inject
    transient ReportFiles desk;

    @Inject
    transient CurrentUser user;

    @Inject
    transient Viewer viewer;

    @Inject
    transient AuditTrail audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean pdf = "/pdf".equals(request.getPathInfo());
        if (!pdf && !"/csv".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(request, response, pdf);
        } catch (DomainException | DateTimeException | NumberFormatException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ServiceUnavailable e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, boolean pdf) throws IOException {
        var edition = new Edition(viewer.getLocale(), viewer.getZone());
        String session = request.getParameter("session");
        if (session != null) {
            SessionView report = reports.session(Long.parseLong(session), user.actor());
            write(response, pdf, report.number(), pdf ? desk.pdf(report, edition) : desk.csv(report, edition));
        } else {
            PeriodReport report = reports.period(period(request), user.actor());
            String name = report.period().from() + "_" + report.period().to();
            write(response, pdf, name, pdf ? desk.pdf(report, edition) : desk.csv(report, edition));
        }
    }

    private Period period(HttpServletRequest request) {
        return Period.of(day(request.getParameter("from")), day(request.getParameter("to")), viewer.getZone());
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private void write(HttpServletResponse response, boolean pdf, String name, byte[] body) throws IOException {
        audit.record(user.actor(), "export.report", name, pdf ? "pdf" : "csv");
        response.setContentType(pdf ? "application/pdf" : "text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"palabre-" + name + (pdf ? ".pdf\"" : ".csv\""));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
