package org.palabre.web.conference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.session.HistoryDesk;
import org.palabre.session.SessionView;
import org.palabre.web.security.CurrentUser;

/** One conference: facts, codes, how to call in, and the series it belongs to (S100–S113, P2). */
@Named("conference")
@ViewScoped
public class ConferencePage implements Serializable {
    private static final int SERIES_ROWS = 10;

    @Inject
    ConferenceDesk desk;

    @Inject
    SeriesDesk seriesDesk;

    @Inject
    HistoryDesk history;

    @Inject
    CurrentUser user;

    private String number;
    private transient ConferenceView shown;
    private transient SessionView session;
    private transient SeriesView series;
    private SeriesScope scope = SeriesScope.ONE;

    public void enter() {
        shown = desk.get(number, user.actor());
        session = history.latest(number, user.actor()).orElse(null);
        series = shown.series().isPresent() ? seriesDesk.get(number, user.actor()) : null;
    }

    public String delete() {
        return "/conference/delete?faces-redirect=true&deleted=" + String.join(",", deleted());
    }

    private List<String> deleted() {
        if (isChoice()) {
            return seriesDesk.cancel(number, scope, user.actor());
        }
        desk.delete(List.of(number), user.actor());
        return List.of(number);
    }

    /** Whether others of its series may go with it. */
    public boolean isChoice() {
        return isFuture() && getShown().series().isPresent();
    }

    /** The page of the list that it stands in. */
    public String getActive() {
        return getShown().state().name().toLowerCase(Locale.ROOT);
    }

    public boolean isFuture() {
        return getShown().state() == ConferenceState.FUTURE;
    }

    public boolean isCurrent() {
        return getShown().state() == ConferenceState.CURRENT;
    }

    public ConferenceView getShown() {
        if (shown == null) {
            enter();
        }
        return shown;
    }

    /** The last that was held, once it has opened; else null. */
    public SessionView getSession() {
        return session;
    }

    /** Null of a single conference. */
    public SeriesView getSeries() {
        getShown();
        return series;
    }

    /** Row of the series' list with which the page begins that shows this conference. */
    public int getSeriesFirst() {
        List<String> numbers = getSeries().occurrences().stream()
                .map(one -> one.conference().number())
                .toList();
        return numbers.indexOf(number) / SERIES_ROWS * SERIES_ROWS;
    }

    public int getSeriesRows() {
        return SERIES_ROWS;
    }

    public SeriesScope[] getScopes() {
        return SeriesScope.values();
    }

    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
