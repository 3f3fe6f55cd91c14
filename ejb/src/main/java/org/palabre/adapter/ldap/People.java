package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.directory.DirectoryReport.Attribute;
import org.palabre.directory.Person;
import org.palabre.shared.Role;
import org.palabre.shared.VisibleText;

/** Finds the entries of people and reads them. What is searched for enters filters as values only. */
final class People {
    /** What a search for people may bring at most. */
    static final int MOST_FOUND = 20;

    private final PeopleSettings settings;
    private final int seconds;

    People(PeopleSettings settings, int seconds) {
        this.settings = settings;
        this.seconds = seconds;
    }

    /** At most two entries: enough to see that there are several. */
    List<SearchResultEntry> withLogin(LDAPConnection connection, String login) throws LDAPException {
        return search(connection, any(settings.logins(), name -> Filter.createEqualityFilter(name, login)), 2);
    }

    /** At most two entries. */
    List<SearchResultEntry> withNumber(LDAPConnection connection, Set<String> spellings) throws LDAPException {
        List<Filter> equal = spellings.stream()
                .flatMap(number -> Stream.of(settings.extension(), settings.mobile())
                        .distinct()
                        .map(name -> Filter.createEqualityFilter(name, number)))
                .toList();
        return search(connection, Filter.createORFilter(equal), 2);
    }

    /** At most two entries. */
    List<SearchResultEntry> withPersonalNumber(LDAPConnection connection, String number) throws LDAPException {
        return search(connection, Filter.createEqualityFilter(settings.personalNumber(), number), 2);
    }

    /**
     * Mobile number and extension by address in lower case; those who have neither, or share an address, are missing.
     */
    Map<String, List<String>> numbers(LDAPConnection connection, List<String> mails) throws LDAPException {
        List<Filter> equal = mails.stream()
                .map(mail -> Filter.createEqualityFilter(settings.mail(), mail))
                .toList();
        Map<String, List<Entry>> found = search(connection, Filter.createORFilter(equal), 2 * mails.size()).stream()
                .collect(Collectors.groupingBy(
                        entry -> first(entry, settings.mail()).orElse("").toLowerCase(Locale.ROOT)));
        Map<String, List<String>> numbers = new HashMap<>();
        found.values().removeIf(several -> several.size() > 1);
        found.forEach((mail, only) -> numbers.put(
                mail,
                Stream.of(settings.mobile(), settings.extension())
                        .flatMap(name -> first(only.getFirst(), name).stream())
                        .toList()));
        numbers.values().removeIf(List::isEmpty);
        return numbers;
    }

    /**
     * At most {@link #MOST_FOUND} entries, which ones the server chooses. Extensions are compared with digits only:
     * servers drop what is no digit from a telephone number, and nothing is contained in every one.
     *
     * @param mobiles spellings of the text where it is a whole number
     */
    List<SearchResultEntry> containing(LDAPConnection connection, String text, Set<String> mobiles)
            throws LDAPException {
        List<String> searched = new ArrayList<>(List.of(settings.name(), settings.login(), settings.mail()));
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            searched.add(settings.extension());
        }
        Stream<Filter> parts = searched.stream().map(name -> Filter.createSubAnyFilter(name, text));
        Stream<Filter> numbers = mobiles.stream().map(number -> Filter.createEqualityFilter(settings.mobile(), number));
        return search(
                connection, Filter.createORFilter(Stream.concat(parts, numbers).toList()), MOST_FOUND);
    }

    /**
     * Blocked people have no role. Nobody without a login is a person to us: an entry where the attribute is missing or
     * hidden is passed by.
     */
    Optional<Person> read(Entry entry, Set<Role> roles) {
        return login(entry)
                .map(login -> new Person(
                        login,
                        first(entry, settings.name()).orElse(login),
                        first(entry, settings.extension()).orElse(""),
                        first(entry, settings.personalNumber()).orElse(""),
                        first(entry, settings.mail()).orElse(""),
                        first(entry, settings.mobile()).orElse(""),
                        settings.outgoing().flatMap(name -> first(entry, name)).orElse(""),
                        BlockedAccounts.in(entry) ? Set.of() : roles));
    }

    /** In lower case; empty where the attribute is missing or hidden. */
    Optional<String> login(Entry entry) {
        return first(entry, settings.login()).map(login -> login.toLowerCase(Locale.ROOT));
    }

    /** What is read of an entry, with the settings that say so. */
    List<Attribute> attributesOf(Entry entry) {
        List<Attribute> read = new ArrayList<>();
        settings.logins().forEach(name -> read.add(attribute(LdapSetting.LOGIN.key(), name, entry)));
        settings.byName().forEach((setting, name) -> read.add(attribute(setting.key(), name, entry)));
        Stream.concat(Stream.of(Groups.MEMBER_OF), BlockedAccounts.ATTRIBUTES.stream())
                .filter(entry::hasAttribute)
                .forEach(name -> read.add(attribute("", name, entry)));
        return read;
    }

    private static Attribute attribute(String setting, String name, Entry entry) {
        return new Attribute(
                setting, name, entry.hasAttribute(name) ? List.of(entry.getAttributeValues(name)) : List.of());
    }

    private List<SearchResultEntry> search(LDAPConnection connection, Filter wanted, int most) throws LDAPException {
        SearchRequest request = new SearchRequest(
                settings.base().toString(),
                SearchScope.SUB,
                DereferencePolicy.NEVER,
                most,
                seconds,
                false,
                Filter.createANDFilter(settings.filter(), wanted),
                attributes());
        try {
            return connection.search(request).getSearchEntries();
        } catch (LDAPSearchException e) {
            return partial(e);
        }
    }

    private String[] attributes() {
        Stream<String> own = Stream.of(
                settings.login(),
                settings.name(),
                settings.extension(),
                settings.personalNumber(),
                settings.mobile(),
                settings.mail(),
                Groups.MEMBER_OF);
        return Stream.of(own, settings.outgoing().stream(), BlockedAccounts.ATTRIBUTES.stream())
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    /** More were found than asked for: those that came are an answer. */
    private static List<SearchResultEntry> partial(LDAPSearchException e) throws LDAPSearchException {
        if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED) && e.getSearchEntries() != null) {
            return e.getSearchEntries();
        }
        throw e;
    }

    private static Filter any(List<String> attributes, Function<String, Filter> filter) {
        return Filter.createORFilter(attributes.stream().map(filter).toList());
    }

    private static Optional<String> first(Entry entry, String attribute) {
        return Optional.ofNullable(entry.getAttributeValue(attribute))
                .map(VisibleText::trimmed)
                .filter(value -> !value.isEmpty());
    }
}
