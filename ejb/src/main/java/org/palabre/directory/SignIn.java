package org.palabre.directory;

/** The directory's answer to a login and a password. */
public sealed interface SignIn {
    record Accepted(Person person) implements SignIn {}

    /** Unknown login or wrong password: never said which. */
    record WrongCredentials() implements SignIn {}

    /** The directory's password policy: must be changed, or grace is used up. */
    record PasswordExpired() implements SignIn {}

    /** Locked or disabled in the directory. */
    record AccountLocked() implements SignIn {}

    /** Right password, but in none of the groups that give a role. */
    record NotAllowed() implements SignIn {}
}
