package org.palabre.userlist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.palabre.directory.IdentitySources;
import org.palabre.directory.PepperedHash;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Lockouts;

/**
 * Somebody of the list changes his own password. Holds no connection while it hashes, which takes a good part of a second, nor while a
 * wrong password is counted, which takes another one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPassword {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private JpaListedUsers users;
    private Passwords passwords;
    private Lockouts lockouts;
    private PasswordChanges changes;
    private Settings settings;

    protected OwnPassword() {}

    @Inject
    OwnPassword(
            JpaListedUsers users, Passwords passwords, Lockouts lockouts, PasswordChanges changes, Settings settings) {
        this.users = users;
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.changes = changes;
        this.settings = settings;
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
        PepperedHash kept = users.find(known.login()).orElseThrow().password();
        if (old == null || !passwords.fits(old, Optional.of(kept))) {
            throw wrong(subject);
        }
        Passwords.check(password, known);
        if (password.equals(old)) {
            throw DomainException.at("password", "wrong.passwordSame");
        }
        if (!changes.replace(kept, passwords.hash(password), actor)) {
            throw wrong(subject);
        }
    }

    private DomainException wrong(String subject) {
        lockouts.failed(subject, settings.number(Setting.PALABRE_SIGN_IN_TRIES, 3, 100), WINDOW, WINDOW);
        return DomainException.at("old", "wrong.passwordOld");
    }
}
