package org.palabre.web.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palabre.report.PeriodReport;
import org.palabre.report.PeriodReport.Row;

/**
 * Conferences planned and used in a period.
 *
 * @param to last day, included
 * @param planned conferences whose planned start, or else creation, lies in the period
 * @param used conferences that opened in it
 * @param people distinct people of each session, added up
 * @param minutes whole minutes of {@code totalSeconds}
 * @param totalSeconds sum of all participations
 * @param cut whether there are more conferences than items; the figures count all
 */
public record PeriodReportJson(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        long planned,
        long used,
        long people,
        long minutes,
        long totalSeconds,
        boolean cut,
        List<UseJson> items) {
    static PeriodReportJson of(PeriodReport report) {
        return new PeriodReportJson(
                report.period().from(),
                report.period().to(),
                report.period().zone(),
                report.totals().planned(),
                report.totals().used(),
                report.totals().people(),
                report.totals().minutes(),
                report.totals().seconds(),
                report.cut(),
                report.rows().stream().map(UseJson::of).toList());
    }

    /**
     * One conference.
     *
     * @param planned when it was to start, or was created
     * @param openedAt null when it was not used in the period
     */
    public record UseJson(
            String conference,
            String name,
            String ownerName,
            Instant planned,
            Optional<Instant> openedAt,
            long people,
            long totalSeconds) {
        static UseJson of(Row row) {
            return new UseJson(
                    row.conference(),
                    row.name(),
                    row.ownerName(),
                    row.planned(),
                    row.openedAt(),
                    row.people(),
                    row.seconds());
        }
    }
}
