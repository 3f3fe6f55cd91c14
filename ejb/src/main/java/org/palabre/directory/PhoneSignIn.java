package org.palabre.directory;

/** The answer to a personal number and a PIN. */
public sealed interface PhoneSignIn {
    record Accepted(Person person) implements PhoneSignIn {}

    /** Unknown number, no PIN set, or wrong PIN: never said which. */
    record Wrong() implements PhoneSignIn {}

    /** Too many wrong tries, for this number or over all: later, or from one's own phone, or on the web. */
    record Locked() implements PhoneSignIn {}

    /** Right PIN, but blocked, or in none of the groups that may reserve. */
    record NotAllowed() implements PhoneSignIn {}
}
