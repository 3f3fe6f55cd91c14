package org.palabre.web.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.addressbook.ContactDesk;
import org.palabre.addressbook.ContactQuery;
import org.palabre.addressbook.ContactView;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Contacts by name, one page at a time from the database. */
public class ContactRows extends LazyDataModel<ContactView> {
    private final ContactDesk desk;
    private final CurrentUser user;
    private transient List<ContactView> shown = List.of();
    private String text = "";
    private Long group;

    ContactRows(ContactDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) desk.count(query(0, 1), user.actor()).total();
    }

    @Override
    public List<ContactView> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        shown = desk.rows(query(first / size, size), user.actor());
        return shown;
    }

    private ContactQuery query(int page, int size) {
        return new ContactQuery(text, Optional.ofNullable(group), page, size);
    }

    @Override
    public String getRowKey(ContactView contact) {
        return String.valueOf(contact.id());
    }

    /** What was ticked may have moved to another page meanwhile. */
    @Override
    public ContactView getRowData(String key) {
        long id = Long.parseLong(key);
        return shown.stream()
                .filter(contact -> contact.id() == id)
                .findFirst()
                .orElseGet(() -> desk.get(id, user.actor()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Only those in it; null: all. */
    public Long getGroup() {
        return group;
    }

    public void setGroup(Long group) {
        this.group = group;
    }
}
