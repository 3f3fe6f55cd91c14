package org.palabre.userlist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import org.palabre.directory.PepperedHash;
import org.palabre.shared.Actor;
import org.palabre.shared.audit.AuditTrail;

/** The short transaction in which a new password takes the place of the old one, once both are hashed. */
@Stateless
public class PasswordChanges {
    private JpaListedUsers users;
    private AuditTrail audit;
    private Clock clock;

    protected PasswordChanges() {}

    @Inject
    PasswordChanges(JpaListedUsers users, AuditTrail audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false: it is no longer the old one that is kept, somebody else was faster */
    public boolean replace(PepperedHash old, PepperedHash chosen, Actor actor) {
        ListedUser user = users.lock(actor.login()).orElseThrow();
        if (!Arrays.equals(user.password().hash(), old.hash())) {
            return false;
        }
        user.choose(chosen, clock.instant());
        audit.record(actor, "password.change", actor.login(), "");
        return true;
    }
}
