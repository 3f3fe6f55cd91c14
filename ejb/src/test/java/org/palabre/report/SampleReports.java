package org.palabre.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.report.PeriodReport.Row;
import org.palabre.report.PeriodReport.Totals;
import org.palabre.session.EndReason;
import org.palabre.session.Outcome;
import org.palabre.session.SessionView;
import org.palabre.session.SessionView.AttemptView;
import org.palabre.session.SessionView.ParticipationView;

/** Reports with known content. */
public final class SampleReports {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant OPENED = Instant.parse("2026-03-14T09:00:00Z");

    private SampleReports() {}

    /** One that wraps, one withheld, one that is still inside, names that want to be formulas. */
    public static SessionView session() {
        return session(List.of(
                leg("+33601020304", "Awa Diop", true, 0, 3600, EndReason.ENDED),
                leg("", "", false, 60, 600, EndReason.HUNG_UP),
                leg(
                        "1002",
                        "Paul-Emmanuel de La Rochefoucauld-Martin-Deschamps, direction des achats et de la logistique",
                        false,
                        120,
                        300,
                        EndReason.EJECTED),
                leg("1003", "=HYPERLINK(\"http://example.org\";\"x\")", false, 125, 300, EndReason.LOST),
                new ParticipationView(
                        "1004",
                        "Fatou Sow",
                        false,
                        false,
                        OPENED.plusSeconds(10),
                        OPENED.plusSeconds(20),
                        Optional.empty(),
                        Optional.empty())));
    }

    /** With that many participants. */
    public static SessionView session(int people) {
        return session(IntStream.range(0, people)
                .mapToObj(i -> leg("06%08d".formatted(i), "Invité " + i, false, i, i + 60, EndReason.HUNG_UP))
                .toList());
    }

    private static SessionView session(List<ParticipationView> legs) {
        return new SessionView(
                7,
                "1773478800-42",
                "71234567",
                "Comité de direction élargi – préparation de l’assemblée générale",
                "Awa Diop",
                "awa",
                OPENED,
                Optional.of(OPENED.plusSeconds(3600)),
                Optional.of(OPENED.plusSeconds(3600)),
                "Awa Diop",
                "",
                5,
                legs.stream().mapToLong(ParticipationView::seconds).sum(),
                legs,
                List.of(new AttemptView(OPENED.plusSeconds(30), "0699", Outcome.FULL)));
    }

    private static ParticipationView leg(
            String caller, String name, boolean moderator, int joined, int left, EndReason reason) {
        return new ParticipationView(
                caller,
                name,
                moderator,
                false,
                OPENED.plusSeconds(joined).minusSeconds(5),
                OPENED.plusSeconds(joined),
                Optional.of(OPENED.plusSeconds(left)),
                Optional.of(reason));
    }

    public static PeriodReport period(int rows) {
        List<Row> all = IntStream.range(0, rows)
                .mapToObj(i -> new Row(
                        "7%07d".formatted(i),
                        i == 1
                                ? "Revue trimestrielle des fournisseurs, avec les sites de Nantes, de Dakar et de Lyon"
                                : "Point " + i,
                        "Awa Diop",
                        OPENED.plusSeconds(i * 60L),
                        i % 2 == 0 ? Optional.of(OPENED.plusSeconds(i * 60L + 5)) : Optional.empty(),
                        i % 2 == 0 ? 3 : 0,
                        i % 2 == 0 ? 3661 : 0))
                .toList();
        long used = (rows + 1) / 2;
        return new PeriodReport(
                Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), PARIS),
                new Totals(rows, rows, used, used * 3, used * 3661),
                all);
    }
}
