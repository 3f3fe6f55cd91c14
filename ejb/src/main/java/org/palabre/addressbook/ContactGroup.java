package org.palabre.addressbook;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.palabre.shared.DomainException;
import org.palabre.shared.Label;
import org.palabre.shared.PlainText;
import org.palabre.shared.VisibleText;

/** Contacts that are invited together. In one book no two have names that differ in case or accents only. */
@Entity
class ContactGroup {
    /** In a spreadsheet it parts the groups of a contact, so no name may have one. */
    static final String BAR = "|";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_group_seq")
    @SequenceGenerator(name = "contact_group_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String ownerLogin;
    private String name;
    private String nameKey;

    protected ContactGroup() {}

    ContactGroup(String ownerLogin, String name) {
        this.ownerLogin = ownerLogin;
        rename(name);
    }

    final void rename(String to) {
        name = checked(to, "name");
        nameKey = key(name);
    }

    /**
     * As it is kept.
     *
     * @throws DomainException at that field
     */
    static String checked(String typed, String field) {
        String name = Label.at(field, typed == null ? "" : VisibleText.tidy(typed), GroupDesk.LONGEST_NAME);
        if (name.contains(BAR)) {
            throw DomainException.at(field, "wrong.controlCharacters");
        }
        return name;
    }

    /** Alike for two names of one group. */
    static String key(String name) {
        String plain = PlainText.of(name);
        return plain.length() <= 120 ? plain : plain.substring(0, 120);
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }
}
