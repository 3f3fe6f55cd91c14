package org.palabre.userlist;

import java.io.Serializable;
import java.time.Instant;
import org.palabre.shared.Role;

/**
 * A user of the list as screens show him.
 *
 * @param version what a change must state, so that two windows do not overwrite each other
 * @param extension or empty
 * @param personalNumber or empty
 * @param mail or empty
 * @param mobile in E.164, or empty
 * @param outgoing number that people see whom his conferences call, in E.164, or empty
 * @param role the highest that he has
 * @param overruled the directory knows his login too, so that this entry counts for nothing
 * @param passwordIssued somebody else gave him the password, and he has not changed it since
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
    /** What would change nothing about him. */
    public UserWish wish() {
        return new UserWish(login, name, extension, personalNumber, mail, mobile, outgoing, role, active);
    }
}
