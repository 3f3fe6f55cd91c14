package org.palabre.addressbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A whole book in memory: who brings thousands of contacts asks each time who is there already. */
final class LoadedBook {
    private final Set<BookEntry> entries = new LinkedHashSet<>();
    private final List<BookEntry> absorbed = new ArrayList<>();
    private final Map<String, BookEntry> byMail = new HashMap<>();
    private final Map<String, BookEntry> byMobile = new HashMap<>();

    /** Those that are kept, by key. */
    private final Map<String, ContactGroup> groups = new HashMap<>();

    /** Names of those to be made, by key. */
    private final Map<String, String> newGroups = new LinkedHashMap<>();

    /** By name: a file may name 200 groups for each of 5,000 contacts. */
    private final Map<String, String> keys = new HashMap<>();

    LoadedBook(List<Contact> contacts, List<ContactGroup> groups) {
        groups.forEach(group -> this.groups.put(group.nameKey(), group));
        contacts.forEach(contact -> enter(new BookEntry(contact)));
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, ContactGroup::key);
    }

    boolean knows(String group) {
        return groups.containsKey(key(group));
    }

    /** Whether all of these may be in it. */
    boolean hasRoomFor(Collection<String> names) {
        Set<String> more = names.stream().map(this::key).collect(Collectors.toSet());
        more.addAll(newGroups.keySet());
        more.removeAll(groups.keySet());
        return groups.size() + more.size() <= GroupDesk.MOST;
    }

    boolean hasRoomFor(ContactCard card) {
        return entries.size() < ContactDesk.MOST || find(card).isPresent();
    }

    /** Does {@link ContactDesk#add}, and makes the groups that are not there yet. */
    void put(ContactCard card, Collection<String> names) {
        names.stream().filter(name -> !knows(name)).forEach(name -> newGroups.putIfAbsent(key(name), name));
        Optional<BookEntry> there = find(card);
        there.ifPresent(this::leave);
        BookEntry entry = there.orElseGet(BookEntry::new);
        entry.fill(card, names.stream().map(this::key).toList());
        find(entry.card()).ifPresent(other -> absorb(other, entry));
        enter(entry);
    }

    private void absorb(BookEntry other, BookEntry into) {
        leave(other);
        absorbed.add(other);
        into.complete(other);
    }

    private Optional<BookEntry> find(ContactCard card) {
        return Optional.ofNullable(byMail.get(card.mailKey()))
                .or(() -> Optional.ofNullable(byMobile.get(card.mobile())));
    }

    private void enter(BookEntry entry) {
        entries.add(entry);
        if (!entry.card().mail().isEmpty()) {
            byMail.put(entry.card().mailKey(), entry);
        }
        if (!entry.card().mobile().isEmpty()) {
            byMobile.put(entry.card().mobile(), entry);
        }
    }

    private void leave(BookEntry entry) {
        entries.remove(entry);
        byMail.remove(entry.card().mailKey(), entry);
        byMobile.remove(entry.card().mobile(), entry);
    }

    /** How many were put into it of which that is so. */
    int count(Predicate<BookEntry> what) {
        return Math.toIntExact(
                entries.stream().filter(BookEntry::touched).filter(what).count());
    }

    /** Names. */
    List<String> newGroups() {
        return List.copyOf(newGroups.values());
    }

    /** What became of it is written down. */
    void write(JpaAddressBooks books, String owner) {
        newGroups.forEach((key, name) -> {
            var made = new ContactGroup(owner, name);
            books.add(made);
            groups.put(key, made);
        });
        absorbed.forEach(entry -> entry.contact().ifPresent(books::remove));
        for (BookEntry entry : entries) {
            List<ContactGroup> in = entry.groups().stream().map(groups::get).toList();
            if (entry.isNew()) {
                books.add(new Contact(owner, entry.card(), in));
            } else if (entry.isChanged()) {
                entry.contact().orElseThrow().change(entry.card(), in);
            }
        }
    }
}
