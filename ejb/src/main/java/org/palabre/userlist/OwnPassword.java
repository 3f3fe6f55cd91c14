package org.palabre.userlist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.palabre.directory.IdentitySources;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.lockout.Lockouts;

/** Somebody of the list changes his own password. */
@Stateless
public class OwnPassword {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private JpaListedUsers users;
    private Passwords passwords;
    private Lockouts lockouts;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;

    protected OwnPassword() {}

    @Inject
    OwnPassword(
            JpaListedUsers users,
            Passwords passwords,
            Lockouts lockouts,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of the one who asks; empty: his password is not ours. */
    public Optional<UserView> find(Actor actor) {
        return IdentitySources.of(settings).list()
                ? users.find(actor.login()).map(ListedUser::view).filter(user -> !user.overruled())
                : Optional.empty();
    }

    /**
     * His own password, from now on.
     *
     * @param old the one that he has; wrong ones count like those of the sign-in
     */
    public void change(String old, String password, Actor actor) {
        UserView known = find(actor).orElseThrow(() -> DomainException.of("refused.passwordNotOurs"));
        String subject = "sign-in:" + known.login();
        if (lockouts.lockedUntil(subject).isPresent()) {
            throw DomainException.at("old", "wrong.passwordTries");
        }
        ListedUser user = users.lock(known.login()).orElseThrow();
        if (old == null || !passwords.fits(old, Optional.of(user.password()))) {
            lockouts.failed(subject, settings.number(Setting.PALABRE_SIGN_IN_TRIES, 3, 100), WINDOW, WINDOW);
            throw DomainException.at("old", "wrong.passwordOld");
        }
        Passwords.check(password, known);
        if (password.equals(old)) {
            throw DomainException.at("password", "wrong.passwordSame");
        }
        user.choose(passwords.hash(password), clock.instant());
        audit.record(actor, "password.change", actor.login(), "");
    }
}
