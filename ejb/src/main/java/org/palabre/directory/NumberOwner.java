package org.palabre.directory;

import java.util.Optional;
import java.util.Set;
import org.palabre.shared.Role;

/**
 * Whoever calls from a number, where reserving is open to everybody: the number is all that is known of them. They sign
 * in nowhere; whoever has the codes of their conferences commands them.
 */
public final class NumberOwner {
    /** Before the number in the login: no source has such logins. */
    private static final String PREFIX = "tel:";

    private NumberOwner() {}

    /** @param number E.164, or the extension that a line of the company proves */
    public static Person of(String number) {
        boolean outside = number.startsWith("+");
        return new Person(
                PREFIX + number,
                number,
                outside ? "" : number,
                "",
                "",
                outside ? number : "",
                "",
                Set.of(Role.EMPLOYEE));
    }

    /** Whether a login stands for a number. */
    public static boolean is(String login) {
        return login != null && login.startsWith(PREFIX);
    }

    /** The one behind such a login, as {@link #of} made it. */
    public static Optional<Person> find(String login) {
        return is(login) && login.substring(PREFIX.length()).matches("\\+?\\d{2,15}")
                ? Optional.of(of(login.substring(PREFIX.length())))
                : Optional.empty();
    }
}
