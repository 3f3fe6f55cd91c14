package org.palabre.addressbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.AuditTrail;

/** The groups in the book of the one who asks. */
@Stateless
public class GroupDesk {
    /** Groups of one person. */
    public static final int MOST = 200;

    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;

    private JpaAddressBooks books;
    private AuditTrail audit;

    protected GroupDesk() {}

    @Inject
    GroupDesk(JpaAddressBooks books, AuditTrail audit) {
        this.books = books;
        this.audit = audit;
    }

    /** By name. */
    public List<GroupView> all(Actor actor) {
        return books.counted(Rights.self(actor));
    }

    /** @throws DomainException when there is none in their book */
    public GroupView get(long id, Actor actor) {
        return all(actor).stream()
                .filter(group -> group.id() == id)
                .findFirst()
                .orElseThrow(() -> DomainException.of("refused.unknownGroup"));
    }

    /**
     * @param name 1 to 60 characters, without a bar
     * @throws DomainException at {@code name}, also when there is one of that name
     */
    public GroupView create(String name, Actor actor) {
        String owner = lock(actor);
        List<ContactGroup> there = books.groups(owner);
        if (there.size() >= MOST) {
            throw DomainException.of("refused.tooManyGroups", MOST);
        }
        var created = new ContactGroup(owner, name);
        alone(created, there);
        books.add(created);
        return done("contact.group.create", created, actor);
    }

    /** @param version the version that the change was made on */
    public GroupView rename(long id, int version, String name, Actor actor) {
        String owner = lock(actor);
        ContactGroup renamed = books.group(id, owner);
        if (renamed.version() != version) {
            throw DomainException.of("refused.contactChanged");
        }
        List<ContactGroup> others =
                books.groups(owner).stream().filter(group -> group != renamed).toList();
        renamed.rename(name);
        alone(renamed, others);
        return done("contact.group.rename", renamed, actor);
    }

    private static void alone(ContactGroup group, List<ContactGroup> others) {
        if (others.stream().anyMatch(other -> other.nameKey().equals(group.nameKey()))) {
            throw DomainException.at("name", "wrong.groupExists");
        }
    }

    /** Those who were in it stay in the book. */
    public void delete(long id, Actor actor) {
        ContactGroup gone = books.group(id, lock(actor));
        books.remove(gone);
        audit.record(actor, "contact.group.delete", String.valueOf(id), gone.name());
    }

    /** Contacts that are in it already stay in it. */
    public void putIn(long id, Collection<Long> contacts, Actor actor) {
        String owner = lock(actor);
        ContactGroup group = books.group(id, owner);
        books.contacts(contacts, owner).forEach(contact -> contact.join(group));
    }

    public void takeOut(long id, Collection<Long> contacts, Actor actor) {
        String owner = lock(actor);
        ContactGroup group = books.group(id, owner);
        books.contacts(contacts, owner).forEach(contact -> contact.leave(group));
    }

    private GroupView done(String action, ContactGroup group, Actor actor) {
        books.write();
        audit.record(actor, action, String.valueOf(group.id()), group.name());
        return get(group.id(), actor);
    }

    private String lock(Actor actor) {
        String owner = Rights.self(actor);
        books.lock(owner);
        return owner;
    }
}
