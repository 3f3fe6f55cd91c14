package org.palabre.web.conference;

import java.util.List;
import java.util.Map;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.session.HistoryDesk;
import org.palabre.session.SessionSummary;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;

/** Past conferences with those who took part, and for how long, asked once for each page of the list. */
public class PastConferenceRows extends ConferenceRows {
    private final HistoryDesk history;
    private final CurrentUser user;
    private transient Map<String, SessionSummary> summaries = Map.of();

    PastConferenceRows(ConferenceDesk desk, HistoryDesk history, CurrentUser user) {
        super(desk, user, ConferenceState.PAST);
        this.history = history;
        this.user = user;
    }

    @Override
    public List<ConferenceView> load(
            int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        List<ConferenceView> page = super.load(first, size, sorts, filters);
        summaries = history.summaries(page.stream().map(ConferenceView::number).toList(), user.actor());
        return page;
    }

    @Override
    public SessionSummary summary(ConferenceView conference) {
        return summaries.get(conference.number());
    }
}
