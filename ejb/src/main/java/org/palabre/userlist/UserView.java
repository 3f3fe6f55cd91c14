package org.palabre.userlist;

import java.io.Serializable;
import java.time.Instant;
import org.palabre.shared.Role;

/**
 * A user of the list as screens show them.
 *
 * @param version what a change must state, so that two windows do not overwrite each other
 * @param extension or empty
 * @param personalNumber or empty
 * @param mail or empty
 * @param mobile in E.164, or empty
 * @param outgoing number that people see when this user's conferences call them, in E.164, or empty
 * @param role the highest that they have
 * @param overruled the directory knows this login too, so that this entry counts for nothing
 * @param passwordIssued somebody else issued the password, and it has not been changed since
 */
public record UserView(
        String login,
        int version,
        String name,
        String extension,
        String personalNumber,
        String mail,
        String mobile,
        String outgoing,
        Role role,
        boolean active,
        boolean overruled,
        boolean passwordIssued,
        Instant passwordChangedAt)
        implements Serializable {
    /** What would change nothing about them. */
    public UserInput input() {
        return new UserInput(login, name, extension, personalNumber, mail, mobile, outgoing, role, active);
    }
}
