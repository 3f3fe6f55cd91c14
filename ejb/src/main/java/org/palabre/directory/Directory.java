package org.palabre.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people who may use the product. Every method throws {@link org.palabre.shared.ServiceUnavailable} when it does
 * not answer.
 */
public interface Directory {
    /** Checks a password. Empty login or password is {@link SignIn.WrongCredentials} without asking the directory. */
    SignIn signIn(String login, String password);

    Optional<Person> find(String login);

    /**
     * The one name of whoever a login finds here, however it is spelled: what tries are counted on. Empty: it finds
     * nobody, or several.
     */
    default Optional<String> account(String login) {
        return find(login).map(Person::login);
    }

    /**
     * Takes as long as a wrong password of somebody who is known here, so that time does not tell who is. Asks nobody.
     */
    default void takeAsLong(String password) {}

    /** Whether a login is taken there, also where several have it: then no other source may answer for it. */
    default boolean knows(String login) {
        return find(login).isPresent();
    }

    /** Who has this internal or mobile number. Empty where it is unknown or given to several people. */
    Optional<Person> findByNumber(String number);

    /** Who keys this personal number on the phone. Empty where it is unknown or given to several people. */
    Optional<Person> findByPersonalNumber(String number);

    /**
     * Whether the phone PINs of all its people are kept there, and {@link #signInByPin} asks it; otherwise they are
     * ours.
     */
    boolean keepsPins();

    /** Whether it keeps the PIN of one login: sources may differ in it. */
    default boolean keepsPin(String login) {
        return keepsPins();
    }

    /** Checks a phone PIN that is kept there. */
    SignIn signInByPin(String login, String pin);

    /**
     * Where these people are called.
     *
     * @param mails addresses in lower case
     * @return by mail address the mobile number, then the extension, as far as there are any; whoever is unknown,
     *     has no number, or shares an address with others is missing
     */
    Map<String, List<String>> numbersByMail(Collection<String> mails);

    /**
     * People whose name, login, mail or extension contains the text (2 characters or more), or whose mobile number it
     * is, however it is written; the first 20.
     */
    List<Person> search(String text);
}
