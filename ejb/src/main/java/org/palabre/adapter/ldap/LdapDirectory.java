package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10RequestControl;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.palabre.directory.CompanyDirectory;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Environment;

/** The company's LDAP directory. Made without asking it: the product starts while it is down. */
@ApplicationScoped
@CompanyDirectory
public class LdapDirectory implements Directory {
    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_NUMBER = 32;
    private static final int SHORTEST_SEARCH = 2;
    private static final int MAILS_AT_ONCE = 100;

    /** Long enough to be no extension. */
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:[\\s.()/-]*\\d){8,15}");

    private final LdapConnections connections;
    private final People people;
    private final Groups groups;
    private final String countryCode;
    private final PhoneNumbers numbers;
    private final RecentNumbers recent;
    private final RefusalTimes refusals;
    private final Optional<RDN> pinEntry;

    /** For the container's proxy only. */
    protected LdapDirectory() {
        this.connections = null;
        this.people = null;
        this.groups = null;
        this.countryCode = null;
        this.numbers = null;
        this.recent = null;
        this.refusals = null;
        this.pinEntry = null;
    }

    @Inject
    public LdapDirectory(Clock clock, PhoneNumbers numbers) {
        this(LdapSettings.from(Environment.ofThisProcess()::find), clock, numbers);
    }

    public LdapDirectory(LdapSettings settings, Clock clock, PhoneNumbers numbers) {
        int seconds = (int) Math.max(1, settings.responseTimeout().toSeconds());
        this.connections = new LdapConnections(settings, clock);
        this.people = new People(settings.people(), seconds);
        this.groups = new Groups(settings.groups(), settings.people().login(), seconds);
        this.countryCode = settings.people().countryCode();
        this.numbers = numbers;
        this.recent = new RecentNumbers(clock);
        this.refusals = new RefusalTimes(clock);
        this.pinEntry = settings.people().pinEntry();
    }

    /** Whether no server answered when one was last asked. */
    public boolean away() {
        return connections.away();
    }

    @PreDestroy
    public void close() {
        connections.close();
    }

    @Override
    public SignIn signIn(String login, String password) {
        Optional<String> usable = usable(login);
        if (usable.isEmpty() || password == null || password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            return new SignIn.WrongCredentials();
        }
        Optional<SearchResultEntry> entry = entryOf(usable.get());
        if (entry.isEmpty()) {
            takeAsLong(password);
            return new SignIn.WrongCredentials();
        }
        return signIn(entry.get(), entry.get().getDN(), password);
    }

    @Override
    public void takeAsLong(String password) {
        refusals.takeAsLong();
    }

    /** The login that is kept, which no spelling changes; the whole name of an entry that has none. */
    @Override
    public Optional<String> account(String login) {
        return usable(login).flatMap(this::entryOf).map(entry -> people.login(entry)
                .orElseGet(() -> parsed(entry).toNormalizedString()));
    }

    @Override
    public Optional<Person> find(String login) {
        return usable(login).flatMap(this::entryOf).flatMap(this::person);
    }

    @Override
    public boolean knows(String login) {
        return usable(login)
                .filter(known -> !connections
                        .ask("finding a login", connection -> people.withLogin(connection, known))
                        .isEmpty())
                .isPresent();
    }

    @Override
    public Optional<Person> findByNumber(String number) {
        if (number == null || number.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        Set<String> spellings = numbers.spellings(number, countryCode);
        return spellings.isEmpty() ? Optional.empty() : recent.find(number.strip(), () -> onlyOne(spellings));
    }

    @Override
    public Optional<Person> findByPersonalNumber(String number) {
        if (number == null || !number.matches("\\d{1," + LONGEST_NUMBER + "}")) {
            return Optional.empty();
        }
        List<SearchResultEntry> entries = connections.ask(
                "finding a personal number", connection -> people.withPersonalNumber(connection, number));
        if (entries.size() > 1) {
            LdapFailures.ambiguous(number);
        }
        return entries.size() == 1 ? person(entries.getFirst()) : Optional.empty();
    }

    @Override
    public boolean keepsPins() {
        return pinEntry.isPresent();
    }

    @Override
    public SignIn signInByPin(String login, String pin) {
        return usable(login)
                .filter(known -> !pin.isEmpty() && pin.length() <= LONGEST_PASSWORD)
                .flatMap(this::entryOf)
                .map(entry -> signIn(entry, new DN(pinEntry.orElseThrow(), parsed(entry)).toString(), pin))
                .orElseGet(SignIn.WrongCredentials::new);
    }

    @Override
    public Map<String, List<String>> numbersByMail(Collection<String> mails) {
        List<String> all = List.copyOf(mails);
        Map<String, List<String>> numbers = new HashMap<>();
        for (int from = 0; from < all.size(); from += MAILS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MAILS_AT_ONCE));
            numbers.putAll(connections.ask("finding numbers by mail", connection -> people.numbers(connection, some)));
        }
        return numbers;
    }

    @Override
    public List<Person> search(String text) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.length() < SHORTEST_SEARCH || wanted.length() > LONGEST_LOGIN) {
            return List.of();
        }
        Set<String> mobiles =
                NUMBER.matcher(wanted).matches() ? numbers.spellings(wanted, countryCode) : Set.<String>of();
        return connections.ask("searching people", connection -> {
            List<Person> found = new ArrayList<>();
            for (SearchResultEntry entry : people.containing(connection, wanted, mobiles)) {
                person(connection, entry).ifPresent(found::add);
            }
            found.sort(Comparator.comparing(Person::name, Collator.getInstance(Locale.FRENCH))
                    .thenComparing(Person::login));
            return List.copyOf(found);
        });
    }

    private SignIn signIn(SearchResultEntry entry, String account, String password) {
        PasswordAnswer answer = refusals.timed(() -> connections.askBinding(
                "checking a password", connection -> PasswordAnswer.of(bind(connection, account, password))));
        return switch (answer) {
            case WRONG -> new SignIn.WrongCredentials();
            case EXPIRED -> new SignIn.PasswordExpired();
            case LOCKED -> new SignIn.AccountLocked();
            case RIGHT ->
                person(entry)
                        .filter(person -> !person.roles().isEmpty())
                        .<SignIn>map(SignIn.Accepted::new)
                        .orElseGet(SignIn.NotAllowed::new);
        };
    }

    private static LDAPResult bind(LDAPConnection connection, String dn, String password) throws LDAPException {
        try {
            return connection.bind(
                    new SimpleBindRequest(dn, password, new DraftBeheraLDAPPasswordPolicy10RequestControl()));
        } catch (LDAPBindException e) {
            return e.getBindResult();
        }
    }

    private Optional<SearchResultEntry> entryOf(String login) {
        List<SearchResultEntry> entries =
                connections.ask("finding a person", connection -> people.withLogin(connection, login));
        if (entries.size() > 1) {
            LdapFailures.ambiguous(login);
        }
        return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
    }

    private Optional<Person> onlyOne(Set<String> spellings) {
        List<SearchResultEntry> entries =
                connections.ask("finding a number", connection -> people.withNumber(connection, spellings));
        return entries.size() == 1 ? person(entries.getFirst()) : Optional.empty();
    }

    private Optional<Person> person(SearchResultEntry entry) {
        return connections.ask("finding the groups of a person", connection -> person(connection, entry));
    }

    private Optional<Person> person(LDAPConnection connection, SearchResultEntry entry) throws LDAPException {
        return people.read(entry, groups.rolesOf(connection, entry));
    }

    private static DN parsed(SearchResultEntry entry) {
        try {
            return entry.getParsedDN();
        } catch (LDAPException e) {
            throw new IllegalStateException("the directory answered with a DN that is none", e);
        }
    }

    private static Optional<String> usable(String login) {
        return Optional.ofNullable(login)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_LOGIN);
    }
}
