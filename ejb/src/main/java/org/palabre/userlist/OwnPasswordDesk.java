package org.palabre.userlist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palabre.directory.IdentitySources;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Allowance;
import org.palabre.shared.lockout.Tries;

/**
 * Somebody of the list changes their own password. Holds no connection while it hashes, which takes a good part of a
 * second, nor while a wrong password is counted, which takes another one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPasswordDesk {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private JpaListedUsers users;
    private Passwords passwords;
    private Tries tries;
    private PasswordChanges changes;
    private Settings settings;

    protected OwnPasswordDesk() {}

    @Inject
    OwnPasswordDesk(
            JpaListedUsers users, Passwords passwords, Tries tries, PasswordChanges changes, Settings settings) {
        this.users = users;
        this.passwords = passwords;
        this.tries = tries;
        this.changes = changes;
        this.settings = settings;
    }

    /** The one who asks; empty: their password is not kept here. */
    public Optional<UserView> find(Actor actor) {
        return listed(actor).map(ListedUser::view);
    }

    private Optional<ListedUser> listed(Actor actor) {
        String login = Rights.self(actor);
        return IdentitySources.of(settings).list()
                ? users.find(login).filter(user -> !user.overruled())
                : Optional.empty();
    }

    /**
     * Sets the actor's own password.
     *
     * @param old the present one; wrong ones count, apart from those of the sign-in: nobody else can use these up
     */
    public void change(String old, String password, Actor actor) {
        ListedUser user = listed(actor).orElseThrow(() -> DomainException.of("refused.passwordNotOurs"));
        prove(old, user);
        Passwords.check(password, user.view());
        if (password.equals(old)) {
            throw DomainException.at("password", "wrong.passwordSame");
        }
        if (!changes.replace(user.password(), passwords.hash(password), actor)) {
            throw DomainException.at("old", "wrong.passwordOld");
        }
    }

    private void prove(String old, ListedUser user) {
        int most = settings.number(Setting.PALABRE_SIGN_IN_TRIES);
        var allowance = new Allowance("own-password:" + user.login(), most, WINDOW, WINDOW);
        if (tries.take(List.of(allowance), ServiceUnavailable.Part.DATABASE).isPresent()) {
            throw DomainException.at("old", "wrong.passwordTries");
        }
        if (old == null || !passwords.fits(old, Optional.of(user.password()))) {
            tries.failed(allowance);
            throw DomainException.at("old", "wrong.passwordOld");
        }
        tries.giveBack(allowance);
    }
}
