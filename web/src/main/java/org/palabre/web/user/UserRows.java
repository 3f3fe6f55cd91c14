package org.palabre.web.user;

import java.util.List;
import java.util.Map;
import org.palabre.userlist.UserDesk;
import org.palabre.userlist.UserQuery;
import org.palabre.userlist.UserView;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Users by name, one page at a time from the database. */
public class UserRows extends LazyDataModel<UserView> {
    private final UserDesk desk;
    private final CurrentUser user;
    private String text = "";

    UserRows(UserDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) desk.count(new UserQuery(text, 0, 1), user.actor()).total();
    }

    @Override
    public List<UserView> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return desk.rows(new UserQuery(text, first / size, size), user.actor());
    }

    @Override
    public String getRowKey(UserView shown) {
        return shown.login();
    }

    @Override
    public UserView getRowData(String login) {
        return desk.get(login, user.actor());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
