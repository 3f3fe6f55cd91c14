package org.palabre.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.palabre.addressbook.ContactView;
import org.palabre.addressbook.GroupDesk;
import org.palabre.addressbook.GroupView;
import org.palabre.web.language.PageMessages;
import org.palabre.web.layout.Rendered;
import org.palabre.web.security.CurrentUser;

/** The groups beside one's contacts: made, renamed, deleted; contacts put in and taken out. */
@Named("contactGroups")
@ViewScoped
public class ContactGroupsPage implements Serializable {
    @Inject
    GroupDesk desk;

    @Inject
    ContactsPage contacts;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private transient List<GroupView> all;
    private GroupView chosen;
    private String name = "";
    private Long target;

    /** Before each rendering: where they are shown, names and numbers are as fresh as the answer. */
    public void read() {
        if (Rendered.holds("list:all")) {
            all = desk.all(user.actor());
        }
    }

    public void add() {
        chosen = null;
        name = "";
    }

    public void edit(long id) {
        chosen = desk.get(id, user.actor());
        name = chosen.name();
    }

    public void save() {
        if (isNew()) {
            desk.create(name, user.actor());
        } else {
            desk.rename(chosen.id(), chosen.version(), name, user.actor());
        }
    }

    public void delete(long id) {
        desk.delete(id, user.actor());
        if (Objects.equals(contacts.getPages().getGroup(), id)) {
            contacts.show(null);
        }
    }

    public void putIn() {
        desk.putIn(target, ticked(), user.actor());
        done("contact.groups.putIn.done");
    }

    public void takeOut() {
        desk.takeOut(target, ticked(), user.actor());
        done("contact.groups.takeOut.done");
    }

    private List<Long> ticked() {
        return contacts.getSelected().stream().map(ContactView::id).toList();
    }

    private void done(String key) {
        messages.done(
                key,
                contacts.getSelected().size(),
                desk.get(target, user.actor()).name());
        contacts.setSelected(List.of());
    }

    public boolean isNew() {
        return chosen == null;
    }

    public List<GroupView> getAll() {
        if (all == null) {
            all = desk.all(user.actor());
        }
        return all;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The group that the ticked ones are put into or taken out of. */
    public Long getTarget() {
        return target;
    }

    public void setTarget(Long target) {
        this.target = target;
    }
}
