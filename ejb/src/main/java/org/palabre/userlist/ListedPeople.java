package org.palabre.userlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.directory.Directory;
import org.palabre.directory.PepperedHash;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.PlainText;

/** The users of the list as people of the product. In no transaction of its own while a password is checked. */
@ApplicationScoped
@Typed(ListedPeople.class)
class ListedPeople implements Directory {
    private static final int SHORTEST_SEARCH = 2;
    private static final int LONGEST_SEARCH = 64;
    private static final int MOST_FOUND = 20;

    private JpaListedUsers users;
    private Passwords passwords;
    private PhoneNumbers numbers;

    protected ListedPeople() {}

    @Inject
    ListedPeople(JpaListedUsers users, Passwords passwords, PhoneNumbers numbers) {
        this.users = users;
        this.passwords = passwords;
        this.numbers = numbers;
    }

    @Override
    public SignIn signIn(String login, String password) {
        if (login == null || login.isBlank() || password == null || password.isEmpty()) {
            return new SignIn.WrongCredentials();
        }
        Optional<ListedUser> user = user(login);
        Optional<PepperedHash> kept = user.map(ListedUser::password);
        if (!passwords.fits(password, kept)) {
            return new SignIn.WrongCredentials();
        }
        return user.filter(ListedUser::active)
                .map(ListedUser::person)
                .<SignIn>map(SignIn.Accepted::new)
                .orElseGet(SignIn.AccountLocked::new);
    }

    @Override
    public void takeAsLong(String password) {
        passwords.fits(password, Optional.empty());
    }

    @Override
    public Optional<Person> find(String login) {
        return user(login).map(ListedUser::person);
    }

    @Override
    public Optional<Person> findByNumber(String number) {
        List<ListedUser> found = Optional.ofNullable(number)
                .flatMap(numbers::dialled)
                .map(users::withNumber)
                .orElse(List.of());
        return found.size() == 1 ? Optional.of(found.getFirst().person()) : Optional.empty();
    }

    @Override
    public Optional<Person> findByPersonalNumber(String number) {
        return Optional.ofNullable(number)
                .filter(digits -> digits.matches("\\d{1,12}"))
                .flatMap(users::withPersonalNumber)
                .filter(user -> !user.overruled())
                .map(ListedUser::person);
    }

    @Override
    public boolean keepsPins() {
        return false;
    }

    @Override
    public SignIn signInByPin(String login, String pin) {
        throw new UnsupportedOperationException("the PINs of the list are ours");
    }

    @Override
    public Map<String, List<String>> numbersByMail(Collection<String> mails) {
        Map<String, List<Person>> byMail = users.withMail(mails).stream()
                .map(ListedUser::person)
                .collect(Collectors.groupingBy(person -> person.mail().toLowerCase(Locale.ROOT)));
        Map<String, List<String>> numbersOf = new HashMap<>();
        byMail.forEach((mail, people) -> {
            List<String> known = people.size() == 1 ? numbers(people.getFirst()) : List.of();
            if (!known.isEmpty()) {
                numbersOf.put(mail, known);
            }
        });
        return numbersOf;
    }

    private static List<String> numbers(Person person) {
        return Stream.of(person.mobile(), person.extension())
                .filter(number -> !number.isEmpty())
                .toList();
    }

    @Override
    public List<Person> search(String text) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.length() < SHORTEST_SEARCH || wanted.length() > LONGEST_SEARCH) {
            return List.of();
        }
        List<String> words = PlainText.words(wanted);
        return words.isEmpty()
                ? List.of()
                : users.search(words, MOST_FOUND).stream()
                        .map(ListedUser::person)
                        .toList();
    }

    /** Empty for an entry whose login is the directory's. */
    private Optional<ListedUser> user(String login) {
        return Optional.ofNullable(login)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .flatMap(users::find)
                .filter(user -> !user.overruled());
    }
}
