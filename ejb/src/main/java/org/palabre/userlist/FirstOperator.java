package org.palabre.userlist;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import org.palabre.directory.IdentitySources;
import org.palabre.directory.PepperedHash;
import org.palabre.shared.Actor;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/**
 * Somebody must be the first who signs in: a list without an operator gets one when the product starts, with a password
 * that the settings say and that must be changed. Where the password was lost, the same way leads back in, once the
 * operators are deactivated.
 */
@Singleton
@Startup
public class FirstOperator {
    static final String LOGIN = "operator";
    private static final System.Logger LOG = System.getLogger(FirstOperator.class.getName());

    private JpaListedUsers users;
    private Passwords passwords;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;

    protected FirstOperator() {}

    @Inject
    FirstOperator(JpaListedUsers users, Passwords passwords, AuditTrail audit, Settings settings, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @PostConstruct
    public void start() {
        if (!IdentitySources.of(settings).list() || users.hasOperator()) {
            return;
        }
        String password = settings.text(Setting.PALABRE_FIRST_PASSWORD);
        if (!password.isEmpty()) {
            putIn(password);
        } else if (!IdentitySources.of(settings).company()) {
            LOG.log(Level.WARNING, "The list has no operator: set PALABRE_FIRST_PASSWORD to let one in");
        }
    }

    private void putIn(String password) {
        var card = new UserCard(LOGIN, "Operator", "", "", "", "", "", Role.OPERATOR, true);
        PepperedHash hash = passwords.hash(password);
        users.lock(LOGIN)
                .or(() -> users.add(card, new SecureRandom().nextInt(1 << 30), clock.instant()))
                .ifPresent(operator -> {
                    operator.change(card, false);
                    operator.issue(hash, clock.instant());
                });
        audit.record(Actor.SYSTEM, "user.first", LOGIN, "");
    }
}
