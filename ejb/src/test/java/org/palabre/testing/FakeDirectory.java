package org.palabre.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.directory.Directory;
import org.palabre.directory.NumberOwner;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;

/** The people of the demo, and whoever calls where reserving is open to everybody. */
public final class FakeDirectory implements Directory {
    public static final Person AWA = person("awa", "Awa Diop", "1001", "", Set.of(Role.EMPLOYEE));
    /** Somebody whose conferences call from a number of their own. */
    public static final Person PAUL = person("paul", "Paul Martin", "1002", "01 72 93 95 95", Set.of(Role.EMPLOYEE));

    public static final Person ADMIN = person("admin", "Admin", "1000", "", Set.of(Role.EMPLOYEE, Role.ADMIN));
    private static final Map<String, Person> PEOPLE = Map.of("awa", AWA, "paul", PAUL, "admin", ADMIN);

    private final Map<String, Person> people = new HashMap<>(PEOPLE);

    /** Somebody whom the demo does not have. */
    public FakeDirectory with(Person person) {
        people.put(person.login(), person);
        return this;
    }

    private static Person person(String login, String name, String extension, String outgoing, Set<Role> roles) {
        return new Person(
                login,
                name,
                extension,
                extension,
                login + "@example.org",
                "+33 6 39 98 " + extension.replaceFirst("..$", " $0"),
                outgoing,
                roles);
    }

    @Override
    public SignIn signIn(String login, String password) {
        return find(login)
                .filter(person -> person.login().equals(password))
                .<SignIn>map(SignIn.Accepted::new)
                .orElse(new SignIn.WrongCredentials());
    }

    @Override
    public Optional<Person> find(String login) {
        return NumberOwner.find(login).or(() -> Optional.ofNullable(people.get(login.toLowerCase(Locale.ROOT))));
    }

    @Override
    public Optional<Person> findByNumber(String number) {
        return people.values().stream()
                .filter(person -> person.extension().equals(number))
                .findFirst();
    }

    @Override
    public Optional<Person> findByPersonalNumber(String number) {
        return people.values().stream()
                .filter(person -> person.personalNumber().equals(number))
                .findFirst();
    }

    @Override
    public boolean keepsPins() {
        return false;
    }

    @Override
    public SignIn signInByPin(String login, String pin) {
        throw new UnsupportedOperationException("the PINs are ours");
    }

    @Override
    public Map<String, List<String>> numbersByMail(Collection<String> mails) {
        return people.values().stream()
                .filter(person -> mails.contains(person.mail()))
                .collect(Collectors.toMap(Person::mail, person -> List.of(person.mobile(), person.extension())));
    }

    @Override
    public List<Person> search(String text) {
        return people.values().stream()
                .filter(person -> (person.name() + " " + person.mail())
                        .toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT)))
                .limit(20)
                .toList();
    }
}
