package org.palabre.report;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.report.PeriodReport.Row;
import org.palabre.report.PeriodReport.Totals;

/** The report of a period in words. */
final class PeriodSheet {
    private static final List<String> COLUMNS =
            List.of("conference", "name", "organiser", "planned", "opened", "people", "duration");

    private final Edition edition;

    PeriodSheet(Edition edition) {
        this.edition = edition;
    }

    Sheet of(PeriodReport report) {
        return new Sheet(
                Sheet.Kind.PERIOD,
                title(report.period()),
                facts(report),
                COLUMNS.stream().map(column -> edition.word("period." + column)).toList(),
                report.rows().stream().map(this::row).toList(),
                sums(report.totals()),
                List.of());
    }

    private String title(Period period) {
        String key = period.from().equals(period.to()) ? "period.ofDay" : "period.ofDays";
        return new MessageFormat(edition.word(key), edition.language())
                .format(new Object[] {edition.day(period.from()), edition.day(period.to())});
    }

    private Map<String, String> facts(PeriodReport report) {
        Totals totals = report.totals();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(edition.word("period.plannedCount"), Long.toString(totals.planned()));
        facts.put(edition.word("period.usedCount"), Long.toString(totals.used()));
        facts.put(edition.word("period.minutes"), Long.toString(totals.minutes()));
        facts.put(edition.word("period.zone"), report.period().zone().getId());
        if (report.cut()) {
            facts.put(edition.word("period.cut"), report.rows().size() + " / " + totals.conferences());
        }
        return facts;
    }

    private List<String> row(Row row) {
        boolean used = row.openedAt().isPresent();
        return List.of(
                row.conference(),
                row.name(),
                row.ownerName(),
                edition.moment(row.planned()),
                row.openedAt().map(edition::moment).orElseGet(() -> edition.word("period.unused")),
                used ? Long.toString(row.people()) : "",
                used ? Edition.length(Duration.ofSeconds(row.seconds())) : "");
    }

    private List<String> sums(Totals totals) {
        return List.of(
                edition.word("sums"),
                "",
                "",
                "",
                "",
                Long.toString(totals.people()),
                Edition.length(Duration.ofSeconds(totals.seconds())));
    }
}
