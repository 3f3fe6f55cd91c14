package org.palabre.addressbook;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Somebody in a book. */
@Entity
class Contact {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String ownerLogin;
    private String name;
    private String mail;
    private String mobile;
    private String language;

    /** Name, mail and number, by which it is found and listed. */
    private String searched;

    @ManyToMany
    @JoinTable(
            name = "contact_membership",
            joinColumns = @JoinColumn(name = "contact_id"),
            inverseJoinColumns = @JoinColumn(name = "group_id"))
    private Set<ContactGroup> groups = new HashSet<>();

    protected Contact() {}

    Contact(String ownerLogin, ContactCard card, Collection<ContactGroup> groups) {
        this.ownerLogin = ownerLogin;
        change(card, groups);
    }

    final void change(ContactCard card, Collection<ContactGroup> in) {
        name = card.name();
        mail = card.mail();
        mobile = card.mobile();
        language = card.language();
        searched = card.searched();
        groups.retainAll(in);
        groups.addAll(in);
    }

    void join(ContactGroup group) {
        groups.add(group);
    }

    void leave(ContactGroup group) {
        groups.remove(group);
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    ContactCard card() {
        return new ContactCard(name, mail, mobile, language);
    }

    Set<ContactGroup> groups() {
        return Set.copyOf(groups);
    }
}
