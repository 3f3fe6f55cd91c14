package org.palabre.web.conference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceQuery.Sort;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.session.SessionSummary;
import org.palabre.shared.Count;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A list of conferences, one page at a time from the database. Columns name their {@link Sort} as their field. */
public class ConferenceRows extends LazyDataModel<ConferenceView> {
    private final ConferenceDesk desk;
    private final CurrentUser user;
    private ConferenceState state;
    private String text = "";
    private boolean mine;
    private final boolean nothing;
    private boolean more;

    /** @param state null: all */
    ConferenceRows(ConferenceDesk desk, CurrentUser user, ConferenceState state) {
        this.desk = desk;
        this.user = user;
        this.state = state;
        this.nothing = desk.rows(query(Sort.START, true, 0, 1), user.actor()).isEmpty();
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        Count counted = desk.count(query(Sort.START, true, 0, 1), user.actor());
        more = counted.more();
        return (int) counted.total();
    }

    @Override
    public List<ConferenceView> load(
            int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta by = sorts.values().stream().findFirst().orElse(null);
        Sort sort = by == null ? Sort.START : Sort.valueOf(by.getField());
        boolean ascending = by == null || by.getOrder().isAscending();
        return desk.rows(query(sort, ascending, first / size, size), user.actor());
    }

    private ConferenceQuery query(Sort sort, boolean ascending, int page, int size) {
        return new ConferenceQuery(Optional.ofNullable(state), text, mine, sort, ascending, page, size);
    }

    @Override
    public String getRowKey(ConferenceView conference) {
        return conference.number();
    }

    @Override
    public ConferenceView getRowData(String number) {
        return desk.get(number, user.actor());
    }

    /** Who took part, where the list knows it; else null. */
    public SessionSummary summary(ConferenceView conference) {
        return null;
    }

    /** Whether nothing was there when the page was opened, before any search. */
    public boolean isNothing() {
        return nothing;
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return more;
    }

    public ConferenceState getState() {
        return state;
    }

    public void setState(ConferenceState state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
