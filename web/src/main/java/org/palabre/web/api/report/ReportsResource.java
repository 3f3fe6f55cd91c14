package org.palabre.web.api.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.palabre.report.Edition;
import org.palabre.report.Period;
import org.palabre.report.PeriodReport;
import org.palabre.report.ReportDesk;
import org.palabre.report.ReportFiles;
import org.palabre.session.SessionView;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.web.api.Days;
import org.palabre.web.api.MediaTypes;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.ReaderTexts;
import org.palabre.web.security.CurrentUser;

/** Reports as JSON, PDF or CSV, whichever the request accepts; PDF and CSV in its language and zone. */
@Path("reports")
@RequestScoped
public class ReportsResource {
    static final String PDF = "application/pdf";

    private ReportDesk reports;
    private ReportFiles desk;
    private CurrentUser user;
    private ReaderTexts reader;
    private Settings settings;
    private AuditTrail audit;

    public ReportsResource() {}

    @Inject
    ReportsResource(
            ReportDesk reports,
            ReportFiles desk,
            CurrentUser user,
            ReaderTexts reader,
            Settings settings,
            AuditTrail audit) {
        this.reports = reports;
        this.desk = desk;
        this.user = user;
        this.reader = reader;
        this.settings = settings;
        this.audit = audit;
    }

    @GET
    @Path("period")
    @Produces(MediaType.APPLICATION_JSON)
    public PeriodReportJson period(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("zone") String zone) {
        return PeriodReportJson.of(report(from, to, zone));
    }

    @GET
    @Path("period")
    @Produces(PDF)
    public Response periodPdf(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("zone") String zone) {
        return file(desk.pdf(report(from, to, zone), edition(zone)), PDF, "palabre-" + from + "-" + to + ".pdf");
    }

    @GET
    @Path("period")
    @Produces(MediaTypes.CSV)
    public Response periodCsv(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("zone") String zone) {
        return file(
                desk.csv(report(from, to, zone), edition(zone)), MediaTypes.CSV, "palabre-" + from + "-" + to + ".csv");
    }

    @GET
    @Path("sessions/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public SessionJson session(@PathParam("id") String id) {
        return SessionJson.of(held(id));
    }

    @GET
    @Path("sessions/{id}")
    @Produces(PDF)
    public Response sessionPdf(@PathParam("id") String id, @QueryParam("zone") String zone) {
        SessionView session = held(id);
        return file(desk.pdf(session, edition(zone)), PDF, "palabre-" + session.number() + ".pdf");
    }

    @GET
    @Path("sessions/{id}")
    @Produces(MediaTypes.CSV)
    public Response sessionCsv(@PathParam("id") String id, @QueryParam("zone") String zone) {
        SessionView session = held(id);
        return file(desk.csv(session, edition(zone)), MediaTypes.CSV, "palabre-" + session.number() + ".csv");
    }

    private PeriodReport report(String from, String to, String zone) {
        var days = new Days(zone, settings.zone());
        return reports.period(Period.of(day("from", from), day("to", to), days.zone()), user.actor());
    }

    /** Null when it is missing: the period says so. */
    private static LocalDate day(String field, String text) {
        return Parameters.given(text).map(given -> Days.day(field, given)).orElse(null);
    }

    private SessionView held(String id) {
        return reports.session(Parameters.session(id), user.actor());
    }

    private Edition edition(String zone) {
        return new Edition(reader.texts().locale(), new Days(zone, settings.zone()).zone());
    }

    private Response file(byte[] content, String type, String name) {
        audit.record(user.actor(), "export.report", name, type);
        return Response.ok(content, type.equals(MediaTypes.CSV) ? MediaTypes.CSV + ";charset=UTF-8" : type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
