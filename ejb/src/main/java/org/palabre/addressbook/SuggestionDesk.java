package org.palabre.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.addressbook.Suggestion.Source;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.PlainText;
import org.palabre.shared.ServiceUnavailable;

/** Whom somebody means while typing: their groups and contacts, then people of the directory. In no transaction. */
@ApplicationScoped
public class SuggestionDesk {
    /** What is suggested at most. */
    public static final int MOST = 20;

    private static final int SHORTEST = 2;
    private static final int MOST_GROUPS = 5;

    private ContactDesk contacts;
    private GroupDesk groups;
    private Directory directory;

    protected SuggestionDesk() {}

    @Inject
    SuggestionDesk(ContactDesk contacts, GroupDesk groups, Directory directory) {
        this.contacts = contacts;
        this.groups = groups;
        this.directory = directory;
    }

    /** @param text part of a name, an address or a number; nothing for fewer than 2 characters */
    public List<Suggestion> find(String text, Actor actor) {
        String wanted = text.strip();
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        Set<String> addresses = new HashSet<>();
        return Stream.of(groups(wanted, actor), contacts(wanted, actor), people(wanted))
                .flatMap(List::stream)
                .filter(found -> addresses.add(found.address().toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> groups(String text, Actor actor) {
        String plain = PlainText.of(text);
        return groups.all(actor).stream()
                .filter(group ->
                        group.contacts() > 0 && PlainText.of(group.name()).contains(plain))
                .limit(MOST_GROUPS)
                .map(Suggestion::of)
                .toList();
    }

    private List<Suggestion> contacts(String text, Actor actor) {
        return contacts.rows(new ContactQuery(text, Optional.empty(), 0, MOST), actor).stream()
                .map(Suggestion::of)
                .toList();
    }

    /** None while the directory is away: contacts are found all the same. */
    private List<Suggestion> people(String text) {
        try {
            return directory.search(text).stream()
                    .flatMap(person -> suggestion(person).stream())
                    .toList();
        } catch (ServiceUnavailable away) {
            return List.of();
        }
    }

    private static Optional<Suggestion> suggestion(Person person) {
        return Stream.of(person.mail(), person.mobile())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .map(address -> new Suggestion(Source.DIRECTORY, person.name(), address, "", 1));
    }

    /**
     * Those who are meant, as lists that may be pasted among guests; of a group everybody in it.
     *
     * @param otherwise language of those who have none
     * @return by language
     */
    public Map<String, String> lists(Collection<Suggestion> chosen, String otherwise, Actor actor) {
        Map<String, List<String>> byLanguage = new TreeMap<>();
        chosen.stream().flatMap(one -> members(one, actor)).forEach(one -> byLanguage
                .computeIfAbsent(one.language().isEmpty() ? otherwise : one.language(), language -> new ArrayList<>())
                .add(one.pasted()));
        Map<String, String> lists = new TreeMap<>();
        byLanguage.forEach((language, lines) -> lists.put(language, String.join("\n", lines)));
        return lists;
    }

    private Stream<Suggestion> members(Suggestion one, Actor actor) {
        return one.source() == Source.GROUP
                ? contacts.in(Long.parseLong(one.address()), actor).stream().map(Suggestion::of)
                : Stream.of(one);
    }
}
