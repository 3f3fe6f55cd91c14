package org.palabre.addressbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.AuditTrail;

/** The contacts of the one who asks. */
@Stateless
public class ContactDesk {
    /** Contacts of one person. */
    public static final int MOST = 5_000;

    private JpaAddressBooks books;
    private PhoneNumbers numbers;
    private AuditTrail audit;

    protected ContactDesk() {}

    @Inject
    ContactDesk(JpaAddressBooks books, PhoneNumbers numbers, AuditTrail audit) {
        this.books = books;
        this.numbers = numbers;
        this.audit = audit;
    }

    /** By name. */
    public Page<ContactView> list(ContactQuery query, Actor actor) {
        return new Page<>(rows(query, actor), count(query, actor), query.page(), query.size());
    }

    /** Like {@link #list}, for callers that have counted already. */
    public List<ContactView> rows(ContactQuery query, Actor actor) {
        return books.list(query, Rights.self(actor)).stream()
                .map(ContactView::of)
                .toList();
    }

    public Count count(ContactQuery query, Actor actor) {
        return Count.upTo(MOST, books.count(query, Rights.self(actor)));
    }

    /**
     * Everybody in a group, by name.
     *
     * @throws DomainException when there is no such group in their book
     */
    public List<ContactView> in(long group, Actor actor) {
        return books.in(books.group(group, Rights.self(actor))).stream()
                .map(ContactView::of)
                .toList();
    }

    /** @throws DomainException when there is none in their book */
    public ContactView get(long id, Actor actor) {
        return ContactView.of(books.contacts(Set.of(id), Rights.self(actor)).getFirst());
    }

    /**
     * A contact that is in the book already, by mail address or number, is changed, not added: what is filled here
     * wins.
     *
     * @param groups ids of groups to put it into
     * @throws DomainException for every fault at once, each at its field; or when the book is full
     */
    public SavedContact add(ContactInput input, Collection<Long> groups, Actor actor) {
        String owner = lock(actor);
        ContactCard card = ContactCard.read(input, numbers);
        Set<ContactGroup> in = groups(groups, owner);
        List<Contact> same = books.same(card, owner);
        if (same.isEmpty()) {
            room(owner);
            Contact added = new Contact(owner, card, in);
            books.add(added);
            return saved("contact.add", added, 0, actor);
        }
        Contact kept = same.getFirst();
        merge(kept, card.or(kept.card()), joined(in, kept.groups()), same.subList(1, same.size()));
        return saved("contact.merge", kept, same.size(), actor);
    }

    /**
     * The contact is as this says, groups too; others with its mail address or number become one with it.
     *
     * @param version the version that the change was made on
     */
    public SavedContact change(long id, int version, ContactInput input, Collection<Long> groups, Actor actor) {
        String owner = lock(actor);
        Contact changed = books.contacts(Set.of(id), owner).getFirst();
        if (changed.version() != version) {
            throw DomainException.of("refused.contactChanged");
        }
        ContactCard card = ContactCard.read(input, numbers);
        List<Contact> others = books.same(card, owner).stream()
                .filter(other -> other != changed)
                .toList();
        merge(changed, card, groups(groups, owner), others);
        return saved("contact.change", changed, others.size(), actor);
    }

    private void merge(Contact kept, ContactCard card, Set<ContactGroup> groups, List<Contact> others) {
        ContactCard whole = card;
        Set<ContactGroup> in = groups;
        for (Contact other : others) {
            whole = whole.or(other.card());
            in = joined(in, other.groups());
            books.remove(other);
        }
        kept.change(whole, in);
    }

    private SavedContact saved(String action, Contact contact, int merged, Actor actor) {
        books.write();
        audit.record(actor, action, String.valueOf(contact.id()), merged + " merged");
        return new SavedContact(ContactView.of(contact), merged);
    }

    /**
     * @return what {@link #restore} takes to undo it
     * @throws DomainException when one is not in their book; then none is deleted
     */
    public DeletedContacts delete(Collection<Long> ids, Actor actor) {
        String owner = lock(actor);
        List<Contact> gone = books.contacts(ids, owner);
        var deleted = new DeletedContacts(gone.stream().map(ContactView::of).toList());
        gone.forEach(books::remove);
        audit.record(actor, "contact.delete", "", gone.size() + " contacts");
        return deleted;
    }

    /**
     * Brings back what was deleted, into those groups that are still there.
     *
     * @throws DomainException when the book is full; then none comes back
     */
    public void restore(DeletedContacts deleted, Actor actor) {
        String owner = lock(actor);
        var book = new LoadedBook(books.all(owner), books.groups(owner));
        for (ContactView contact : deleted.contacts()) {
            List<String> groups = contact.groups().stream()
                    .map(ContactView.Group::name)
                    .filter(book::knows)
                    .toList();
            if (!book.hasRoomFor(contact.card())) {
                throw DomainException.of("refused.tooManyContacts", MOST);
            }
            book.put(contact.card(), groups);
        }
        book.write(books, owner);
        audit.record(actor, "contact.restore", "", deleted.contacts().size() + " contacts");
    }

    private Set<ContactGroup> groups(Collection<Long> ids, String owner) {
        return ids.stream().map(id -> books.group(id, owner)).collect(Collectors.toSet());
    }

    private void room(String owner) {
        if (books.count(new ContactQuery("", Optional.empty(), 0, 1), owner) >= MOST) {
            throw DomainException.of("refused.tooManyContacts", MOST);
        }
    }

    private String lock(Actor actor) {
        String owner = Rights.self(actor);
        books.lock(owner);
        return owner;
    }

    private static <T> Set<T> joined(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
