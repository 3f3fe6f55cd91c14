package org.palabre.web.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.shared.Count;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxQuery;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.shared.outbox.Subject;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Messages, the newest first, one page at a time from the database. */
public class OutboxRows extends LazyDataModel<OutboxView> {
    private final OutboxDesk desk;
    private final CurrentUser user;
    private transient List<OutboxView> shown = List.of();
    private OutboxState state;
    private String conference = "";
    private String text = "";
    private boolean more;

    OutboxRows(OutboxDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        Count counted = desk.count(query(0, 1), user.actor());
        more = counted.more();
        return (int) counted.total();
    }

    @Override
    public List<OutboxView> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        shown = desk.rows(query(first / size, size), user.actor());
        return shown;
    }

    private OutboxQuery query(int page, int size) {
        return new OutboxQuery(Optional.ofNullable(state), Subject.ofConference(conference), text, page, size);
    }

    @Override
    public String getRowKey(OutboxView message) {
        return String.valueOf(message.id());
    }

    /** What was ticked may have moved to another page meanwhile. */
    @Override
    public OutboxView getRowData(String key) {
        long id = Long.parseLong(key);
        return shown.stream().filter(message -> message.id() == id).findFirst().orElseGet(() -> desk.get(
                        id, user.actor())
                .entry());
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return more;
    }

    public OutboxState getState() {
        return state;
    }

    public void setState(OutboxState state) {
        this.state = state;
    }

    /** Number of the conference whose messages are shown; empty: of all. */
    public String getConference() {
        return conference;
    }

    public void setConference(String conference) {
        this.conference = conference == null ? "" : conference;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
