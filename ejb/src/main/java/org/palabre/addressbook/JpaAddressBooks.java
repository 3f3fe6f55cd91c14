package org.palabre.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.palabre.shared.DomainException;

/** Address books in the database; nothing here reaches beyond the book of the login that is named. */
@ApplicationScoped
class JpaAddressBooks {
    private EntityManager entities;

    protected JpaAddressBooks() {}

    @Inject
    JpaAddressBooks(EntityManager entities) {
        this.entities = entities;
    }

    /** Others who want to write in this book wait. */
    void lock(String owner) {
        entities.createNativeQuery("insert into address_book (owner_login) values (?1) on conflict do nothing")
                .setParameter(1, owner)
                .executeUpdate();
        entities.find(AddressBook.class, owner, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Cut by the database; the groups of the page come with one more question. */
    List<Contact> list(ContactQuery query, String owner) {
        List<Contact> page = where("select c from Contact c", " order by c.searched, c.id", query, owner, Contact.class)
                .setFirstResult(query.page() * query.size())
                .setMaxResults(query.size())
                .getResultList();
        if (!page.isEmpty()) {
            entities.createQuery(
                            "select distinct c from Contact c left join fetch c.groups where c in (:page)",
                            Contact.class)
                    .setParameter("page", page)
                    .getResultList();
        }
        return page;
    }

    long count(ContactQuery query, String owner) {
        return where("select count(c) from Contact c", "", query, owner, Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> where(String select, String order, ContactQuery query, String owner, Class<T> type) {
        List<String> words = query.words();
        var text = new StringBuilder(select).append(" where c.ownerLogin = :owner");
        for (int i = 0; i < words.size(); i++) {
            text.append(" and locate(:word").append(i).append(", c.searched) > 0");
        }
        query.group().ifPresent(id -> text.append(" and exists (select g.id from c.groups g where g.id = :groupId)"));
        TypedQuery<T> wanted =
                entities.createQuery(text.append(order).toString(), type).setParameter("owner", owner);
        for (int i = 0; i < words.size(); i++) {
            wanted.setParameter("word" + i, words.get(i));
        }
        query.group().ifPresent(id -> wanted.setParameter("groupId", id));
        return wanted;
    }

    /**
     * By name, with their groups.
     *
     * @throws DomainException when one is not in this book
     */
    List<Contact> contacts(Collection<Long> ids, String owner) {
        Set<Long> wanted = Set.copyOf(ids);
        List<Contact> found = wanted.isEmpty() ? List.of() : found(wanted, owner);
        if (found.size() != wanted.size()) {
            throw DomainException.of("refused.unknownContact");
        }
        return found;
    }

    private List<Contact> found(Set<Long> ids, String owner) {
        return entities.createQuery(
                        "select distinct c from Contact c left join fetch c.groups"
                                + " where c.id in (:ids) and c.ownerLogin = :owner order by c.searched, c.id",
                        Contact.class)
                .setParameter("ids", ids)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** By name. */
    List<Contact> in(ContactGroup group) {
        return entities.createQuery(
                        "select distinct c from Contact c join c.groups m left join fetch c.groups"
                                + " where m = :whole order by c.searched, c.id",
                        Contact.class)
                .setParameter("whole", group)
                .getResultList();
    }

    /** The whole book, in the order of a list, with groups. */
    List<Contact> all(String owner) {
        return entities.createQuery(
                        "select distinct c from Contact c left join fetch c.groups"
                                + " where c.ownerLogin = :owner order by c.searched, c.id",
                        Contact.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** Who has the mail address or the number, the oldest first, with groups. */
    List<Contact> same(ContactCard card, String owner) {
        return entities.createQuery(
                        "select distinct c from Contact c left join fetch c.groups where c.ownerLogin = :owner and"
                                + " (c.mail <> '' and lower(c.mail) = :mail or c.mobile <> '' and c.mobile = :mobile)"
                                + " order by c.id",
                        Contact.class)
                .setParameter("owner", owner)
                .setParameter("mail", card.mailKey())
                .setParameter("mobile", card.mobile())
                .getResultList();
    }

    /** Who has one of these mail addresses or numbers, the oldest first. */
    List<Contact> reachedAt(Collection<String> addresses, String owner) {
        return entities.createQuery(
                        "select c from Contact c where c.ownerLogin = :owner"
                                + " and (lower(c.mail) in :addresses or c.mobile in :addresses) order by c.id",
                        Contact.class)
                .setParameter("owner", owner)
                .setParameter("addresses", addresses)
                .getResultList();
    }

    void add(Contact contact) {
        entities.persist(contact);
    }

    void remove(Contact contact) {
        entities.remove(contact);
    }

    /** Versions are from now on those that count. */
    void write() {
        entities.flush();
    }

    /** By name. */
    List<ContactGroup> groups(String owner) {
        return entities.createQuery(
                        "select g from ContactGroup g where g.ownerLogin = :owner order by g.nameKey",
                        ContactGroup.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** By name, each with how many are in it. */
    List<GroupView> counted(String owner) {
        return entities.createQuery(
                        "select new org.palabre.addressbook.GroupView(g.id, g.version, g.name,"
                                + " (select count(c) from Contact c join c.groups m where m.id = g.id))"
                                + " from ContactGroup g where g.ownerLogin = :owner order by g.nameKey",
                        GroupView.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** @throws DomainException when it is not in this book */
    ContactGroup group(long id, String owner) {
        return entities.createQuery(
                        "select g from ContactGroup g where g.id = :id and g.ownerLogin = :owner", ContactGroup.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DomainException.of("refused.unknownGroup"));
    }

    void add(ContactGroup group) {
        entities.persist(group);
    }

    /** The database takes everybody out of it. */
    void remove(ContactGroup group) {
        entities.remove(group);
    }
}
