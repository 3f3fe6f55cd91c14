package org.palabre.web.contact;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.palabre.addressbook.ContactDesk;
import org.palabre.addressbook.ContactQuery;
import org.palabre.addressbook.ContactView;
import org.palabre.addressbook.DeletedContacts;
import org.palabre.addressbook.SavedContact;
import org.palabre.web.language.PageMessages;
import org.palabre.web.security.CurrentUser;

/** One's own contacts: found, added, changed, deleted, and taken back. */
@Named("contacts")
@ViewScoped
public class ContactsPage implements Serializable {
    @Inject
    ContactDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private ContactRows pages;
    private ContactForm form = ContactForm.empty(null);
    private List<ContactView> selected = List.of();
    private DeletedContacts deleted = DeletedContacts.NOTHING;

    @PostConstruct
    void start() {
        pages = new ContactRows(desk, user);
    }

    public void add() {
        form = ContactForm.empty(pages.getGroup());
    }

    public void edit(long id) {
        form = ContactForm.of(desk.get(id, user.actor()));
    }

    public void save() {
        SavedContact saved = form.isNew()
                ? desk.add(form.input(), form.in(), user.actor())
                : desk.change(form.getId(), form.getVersion(), form.input(), form.in(), user.actor());
        if (saved.merged() > 0) {
            messages.done("contact.contacts.merged", saved.contact().title());
        }
    }

    public void delete() {
        deleted = desk.delete(selected.stream().map(ContactView::id).toList(), user.actor());
        selected = List.of();
    }

    public void undo() {
        desk.restore(deleted, user.actor());
        deleted = DeletedContacts.NOTHING;
    }

    /** Only those in this group; null: all. */
    public void show(Long group) {
        pages.setGroup(group);
    }

    /** Whether the whole book is empty. */
    public boolean isNothing() {
        return desk.count(new ContactQuery("", Optional.empty(), 0, 1), user.actor())
                        .total()
                == 0;
    }

    public ContactRows getPages() {
        return pages;
    }

    public ContactForm getForm() {
        return form;
    }

    public List<ContactView> getSelected() {
        return selected;
    }

    public void setSelected(List<ContactView> selected) {
        this.selected = selected == null ? List.of() : selected;
    }

    /** What was deleted last, while it can be undone here. */
    public DeletedContacts getDeleted() {
        return deleted;
    }
}
