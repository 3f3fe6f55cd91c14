package org.palabre.web.invitation;

import java.util.List;
import java.util.Map;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.InvitationView;
import org.palabre.shared.Count;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Invitations that were sent on their own, the newest first, one page at a time from the database. */
public class SentInvitationRows extends LazyDataModel<InvitationView> {
    private final InvitationDesk desk;
    private final CurrentUser user;
    private boolean more;

    SentInvitationRows(InvitationDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        Count counted = desk.count(user.actor());
        more = counted.more();
        return (int) counted.total();
    }

    @Override
    public List<InvitationView> load(
            int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return desk.rows(first / size, size, user.actor());
    }

    @Override
    public String getRowKey(InvitationView sent) {
        return String.valueOf(sent.id());
    }

    @Override
    public InvitationView getRowData(String key) {
        return desk.get(Long.parseLong(key), user.actor());
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return more;
    }
}
