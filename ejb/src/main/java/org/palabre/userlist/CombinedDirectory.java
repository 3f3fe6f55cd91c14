package org.palabre.userlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palabre.directory.CompanyDirectory;
import org.palabre.directory.Directory;
import org.palabre.directory.IdentitySources;
import org.palabre.directory.NumberOwner;
import org.palabre.directory.Person;
import org.palabre.directory.ReserveBy;
import org.palabre.directory.SignIn;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Settings;

/** All people of the product: those of the directory, of the list, or of both (rules 1 and 2). */
@ApplicationScoped
public class CombinedDirectory implements Directory {
    private static final int MOST_FOUND = 20;

    private Directory company;
    private ListedPeople list;
    private JpaListedUsers users;
    private Passwords passwords;
    private Settings settings;

    protected CombinedDirectory() {}

    @Inject
    CombinedDirectory(
            @CompanyDirectory Directory company,
            ListedPeople list,
            JpaListedUsers users,
            Passwords passwords,
            Settings settings) {
        this.company = company;
        this.list = list;
        this.users = users;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** A wrong setting is told when the product starts and not to the first person. */
    void check(@Observes Startup start) {
        if (chosen().company()) {
            company.keepsPins();
        }
    }

    private IdentitySources chosen() {
        return IdentitySources.of(settings);
    }

    @Override
    public SignIn signIn(String login, String password) {
        if (login == null || login.isBlank() || password == null || password.isEmpty()) {
            return new SignIn.WrongCredentials();
        }
        Directory source = of(login);
        SignIn answer = source.signIn(login, password);
        if (chosen() == IdentitySources.BOTH && answer instanceof SignIn.WrongCredentials) {
            (source == list ? company : list).takeAsLong(password); // time does not tell which of them has the login
        }
        return answer;
    }

    @Override
    public Optional<String> account(String login) {
        return login == null || login.isBlank() ? Optional.empty() : of(login).account(login);
    }

    /** A number is somebody as long as reserving is open to everybody. */
    @Override
    public Optional<Person> find(String login) {
        return NumberOwner.is(login)
                ? NumberOwner.find(login).filter(number -> ReserveBy.of(settings) == ReserveBy.EVERYBODY)
                : of(login).find(login);
    }

    @Override
    public boolean knows(String login) {
        return of(login).knows(login);
    }

    /** Who answers for a login. Only where the list has it the directory is asked whose it is. */
    private Directory of(String login) {
        return switch (chosen()) {
            case LDAP -> company;
            case LIST -> list;
            case BOTH -> list.knows(login) && !taken(login) ? list : company;
        };
    }

    /** Whether the directory has a login of the list. While it is away, the list answers. */
    private boolean taken(String login) {
        try {
            if (company.knows(login)) {
                users.overrule(login.strip().toLowerCase(Locale.ROOT));
                return true;
            }
            return false;
        } catch (ServiceUnavailable away) {
            return false;
        }
    }

    @Override
    public Optional<Person> findByNumber(String number) {
        return first(source -> source.findByNumber(number));
    }

    @Override
    public Optional<Person> findByPersonalNumber(String number) {
        return first(source -> source.findByPersonalNumber(number));
    }

    private Optional<Person> first(Function<Directory, Optional<Person>> find) {
        return switch (chosen()) {
            case LDAP -> find.apply(company);
            case LIST -> find.apply(list);
            case BOTH -> {
                Optional<Person> there;
                try {
                    there = find.apply(company);
                } catch (ServiceUnavailable away) {
                    yield Optional.of(find.apply(list).orElseThrow(() -> away));
                }
                yield there.isPresent() ? there : find.apply(list);
            }
        };
    }

    @Override
    public boolean keepsPins() {
        return !chosen().list() && company.keepsPins();
    }

    @Override
    public boolean keepsPin(String login) {
        return chosen().company() && company.keepsPins() && of(login).keepsPin(login);
    }

    @Override
    public SignIn signInByPin(String login, String pin) {
        return of(login).signInByPin(login, pin);
    }

    @Override
    public Map<String, List<String>> numbersByMail(Collection<String> mails) {
        Map<String, List<String>> numbers = new HashMap<>();
        if (chosen().list()) {
            numbers.putAll(list.numbersByMail(mails));
        }
        if (chosen().company()) {
            numbers.putAll(ofCompany(mails, numbers.keySet().containsAll(mails)));
        }
        return numbers;
    }

    private Map<String, List<String>> ofCompany(Collection<String> mails, boolean dispensable) {
        try {
            return company.numbersByMail(mails);
        } catch (ServiceUnavailable away) {
            if (dispensable) {
                return Map.of();
            }
            throw away;
        }
    }

    /** While the directory is away, those of the list that are found. */
    @Override
    public List<Person> search(String text) {
        return switch (chosen()) {
            case LDAP -> company.search(text);
            case LIST -> list.search(text);
            case BOTH -> joined(text);
        };
    }

    private List<Person> joined(String text) {
        List<Person> listed = list.search(text);
        List<Person> there;
        try {
            there = company.search(text);
        } catch (ServiceUnavailable away) {
            if (listed.isEmpty()) {
                throw away;
            }
            return listed;
        }
        List<String> taken = there.stream().map(Person::login).toList();
        return Stream.concat(there.stream(), listed.stream().filter(person -> !taken.contains(person.login())))
                .sorted(Comparator.comparing(Person::name, Collator.getInstance(Locale.FRENCH))
                        .thenComparing(Person::login))
                .limit(MOST_FOUND)
                .toList();
    }
}
