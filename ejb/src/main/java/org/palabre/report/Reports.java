package org.palabre.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.session.SessionHistory;
import org.palabre.session.SessionView;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;

/** Reports under the rights of the one who asks. They are printed outside of it: see {@link ReportDesk}. */
@Stateless
public class Reports {
    private JpaReports figures;
    private SessionHistory history;

    protected Reports() {}

    @Inject
    Reports(JpaReports figures, SessionHistory history) {
        this.figures = figures;
        this.history = history;
    }

    /** An employee gets his own conferences. */
    public PeriodReport period(Period period, Actor actor) {
        if (actor.roles().isEmpty()) {
            throw DomainException.of("refused.notAllowed");
        }
        Optional<String> owner = actor.seesAll() ? Optional.empty() : Optional.of(actor.login());
        return new PeriodReport(period, figures.totals(period, owner), figures.rows(period, owner));
    }

    public SessionView session(long id, Actor actor) {
        return history.get(id, actor);
    }
}
