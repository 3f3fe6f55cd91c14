package org.palabre.web.api.user;

import java.time.Instant;
import org.palabre.shared.Role;
import org.palabre.userlist.UserView;

/**
 * A user of the list as the API shows them. Never a password.
 *
 * @param mobile in E.164, or empty
 * @param outgoing number that people see when this user's conferences call them, in E.164, or empty
 * @param role the highest that they have
 * @param overruled the directory knows this login too: then this entry counts for nothing
 * @param passwordIssued their password was issued by somebody else
 * @param version what {@code If-Match} may name
 */
public record UserJson(
        String login,
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
        Instant passwordChangedAt,
        int version) {
    static UserJson of(UserView user) {
        return new UserJson(
                user.login(),
                user.name(),
                user.extension(),
                user.personalNumber(),
                user.mail(),
                user.mobile(),
                user.outgoing(),
                user.role(),
                user.active(),
                user.overruled(),
                user.passwordIssued(),
                user.passwordChangedAt(),
                user.version());
    }
}
