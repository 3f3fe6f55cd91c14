package org.palabre.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.palabre.session.HistoryDesk;
import org.palabre.session.SessionView;
import org.palabre.shared.Actor;
import org.palabre.shared.Rights;

/** Reports under the rights of the one who asks. They are printed outside of it: see {@link ReportFiles}. */
@Stateless
public class ReportDesk {
    private JpaReports figures;
    private HistoryDesk history;
    private Clock clock;

    protected ReportDesk() {}

    @Inject
    ReportDesk(JpaReports figures, HistoryDesk history, Clock clock) {
        this.figures = figures;
        this.history = history;
        this.clock = clock;
    }

    /** An employee gets their own conferences. What still runs counts with what it has come to so far. */
    public PeriodReport period(Period period, Actor actor) {
        Optional<String> owner = Rights.owner(actor);
        RunningFigures running = figures.running(period, owner, clock.instant());
        return new PeriodReport(
                period,
                running.in(figures.totals(period, owner)),
                figures.rows(period, owner).stream().map(running::in).toList());
    }

    public SessionView session(long id, Actor actor) {
        return history.get(id, actor);
    }
}
