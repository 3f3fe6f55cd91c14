package org.palabre.directory;

import java.io.Serializable;
import java.util.Set;
import org.palabre.shared.Actor;
import org.palabre.shared.Role;
import org.palabre.shared.Standing;
import org.palabre.shared.VisibleText;

/**
 * Somebody in the directory.
 *
 * @param login in lower case; one of more than 64 characters has no roles
 * @param name 128 characters at most
 * @param extension their internal phone number, or empty
 * @param personalNumber what they key to be known on the phone, digits, or empty
 * @param mail or empty
 * @param mobile E.164 or as the directory has it, or empty
 * @param outgoing number that people see whom this person's conferences call, as the directory has it; empty: the
 *     platform's
 * @param roles empty when they may not use the product
 */
public record Person(
        String login,
        String name,
        String extension,
        String personalNumber,
        String mail,
        String mobile,
        String outgoing,
        Set<Role> roles)
        implements Serializable {
    /** What is kept of a person has its place in the database: columns are as wide. */
    private static final int LONGEST_LOGIN = 64;

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_MAIL = 254;

    /**
     * What others keep cannot be refused: it loses what nobody sees, names their end, and numbers and addresses that
     * are longer than any count as none. Under a login that is longer nothing can be kept: a person who has one may do
     * nothing.
     */
    public Person {
        name = VisibleText.cleaned(name);
        name = VisibleText.shortened(VisibleText.isSomething(name) ? name : login, LONGEST_NAME);
        extension = within(LONGEST_NUMBER, extension);
        personalNumber = within(LONGEST_NUMBER, personalNumber);
        mail = within(LONGEST_MAIL, mail);
        mobile = within(LONGEST_NUMBER, mobile);
        outgoing = within(LONGEST_NUMBER, outgoing);
        roles = login.length() <= LONGEST_LOGIN ? Set.copyOf(roles) : Set.of();
    }

    private static String within(int most, String text) {
        String trimmed = VisibleText.trimmed(text);
        return trimmed.length() <= most ? trimmed : "";
    }

    /** This person asking for something from there. */
    public Actor actingFrom(String address) {
        return new Actor(login, name, Standing.of(roles), address);
    }
}
