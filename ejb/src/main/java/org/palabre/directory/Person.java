package org.palabre.directory;

import java.io.Serializable;
import java.util.Set;
import org.palabre.shared.Actor;
import org.palabre.shared.Role;
import org.palabre.shared.Visible;

/**
 * Somebody in the directory.
 *
 * @param login in lower case
 * @param extension his internal phone number, or empty
 * @param personalNumber what he keys to be known on the phone, digits, or empty
 * @param mail or empty
 * @param mobile E.164 or as the directory has it, or empty
 * @param outgoing number that people see whom this person's conferences call, as the directory has it; empty: the
 *     platform's
 * @param roles empty when he may not use the product
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
    /** What others keep cannot be refused: it loses what nobody sees. */
    public Person {
        name = Visible.cleaned(name);
        name = Visible.isSomething(name) ? name : login;
        extension = Visible.trimmed(extension);
        personalNumber = Visible.trimmed(personalNumber);
        mail = Visible.trimmed(mail);
        mobile = Visible.trimmed(mobile);
        outgoing = Visible.trimmed(outgoing);
        roles = Set.copyOf(roles);
    }

    /** This person asking for something from there. */
    public Actor actingFrom(String address) {
        return new Actor(login, name, roles, address);
    }
}
