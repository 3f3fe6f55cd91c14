package org.palabre.addressbook;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * A contact as screens show it.
 *
 * @param version what a change must state, so that two windows do not overwrite each other
 * @param name or empty
 * @param mail or empty
 * @param mobile in E.164, or empty
 * @param language {@code fr}, {@code en}, or empty where it is not known
 * @param groups it is in, by name
 */
public record ContactView(
        long id, int version, String name, String mail, String mobile, String language, List<Group> groups)
        implements Serializable {
    /** A group of a contact. */
    public record Group(long id, String name) implements Serializable {}

    static ContactView of(Contact contact) {
        ContactCard card = contact.card();
        List<Group> groups = contact.groups().stream()
                .sorted(Comparator.comparing(ContactGroup::nameKey))
                .map(group -> new Group(group.id(), group.name()))
                .toList();
        return new ContactView(
                contact.id(), contact.version(), card.name(), card.mail(), card.mobile(), card.language(), groups);
    }

    ContactCard card() {
        return new ContactCard(name, mail, mobile, language);
    }

    /** What to call it: its name, else its address. */
    public String title() {
        return !name.isEmpty() ? name : !mail.isEmpty() ? mail : mobile;
    }
}
