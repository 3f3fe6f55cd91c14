package org.palabre.addressbook;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A contact as it is to be, and as it is kept now. */
final class BookEntry {
    private static final ContactCard BLANK = new ContactCard("", "", "", "");

    private final Optional<Contact> contact;
    private final Set<String> groups;
    private ContactCard card;
    private boolean touched;

    BookEntry() {
        contact = Optional.empty();
        groups = new HashSet<>();
        card = BLANK;
    }

    BookEntry(Contact contact) {
        this.contact = Optional.of(contact);
        groups = keys(contact);
        card = contact.card();
    }

    private static Set<String> keys(Contact contact) {
        return contact.groups().stream().map(ContactGroup::nameKey).collect(Collectors.toCollection(HashSet::new));
    }

    /** @param in keys of groups */
    void fill(ContactCard newer, Collection<String> in) {
        card = newer.or(card);
        groups.addAll(in);
        touched = true;
    }

    /** Takes over from another what is empty here. */
    void complete(BookEntry other) {
        card = card.or(other.card);
        groups.addAll(other.groups);
    }

    Optional<Contact> contact() {
        return contact;
    }

    ContactCard card() {
        return card;
    }

    /** Keys. */
    Set<String> groups() {
        return groups;
    }

    boolean touched() {
        return touched;
    }

    boolean isNew() {
        return contact.isEmpty();
    }

    boolean isChanged() {
        return contact.filter(kept -> !card.equals(kept.card()) || !groups.equals(keys(kept)))
                .isPresent();
    }

    boolean isUnchanged() {
        return !isNew() && !isChanged();
    }
}
