package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.palabre.directory.Person;
import org.palabre.shared.Outage;
import org.palabre.userlist.AccountState;
import org.palabre.userlist.AccountStates;

/** How long a session stands: rules 7 and 8. */
@ApplicationScoped
public class SessionLifetime {
    private static final String NUMBER = SessionLifetime.class.getName();

    private AccountStates accountStates;
    private AccountRecheck still;

    protected SessionLifetime() {}

    @Inject
    SessionLifetime(AccountStates accountStates, AccountRecheck still) {
        this.accountStates = accountStates;
        this.still = still;
    }

    /** Keeps the person in a new session, together with the present state of their account. */
    void begin(HttpServletRequest request, Person person) {
        SignedIn.keep(request, person);
        renew(request);
    }

    /** Those who change their own account are not signed out here, but everywhere else. */
    public void renew(HttpServletRequest request) {
        SignedIn.ofSession(request).ifPresent(person -> request.getSession()
                .setAttribute(NUMBER, number(person).orElse(null)));
    }

    private Optional<Integer> number(Person person) {
        return accountStates.of(person.login()).map(AccountState::number);
    }

    /** The person of the session, as long as it counts. */
    Optional<Person> of(HttpServletRequest request) {
        return SignedIn.ofSession(request)
                .filter(person -> counts(request, person))
                .flatMap(person -> still.now(request, person));
    }

    private boolean counts(HttpServletRequest request, Person person) {
        Object begun = request.getSession().getAttribute(NUMBER);
        Optional<AccountState> now;
        try {
            now = accountStates.of(person.login());
        } catch (RuntimeException e) {
            if (Outage.ofDatabase(e)) {
                return true; // they can do nothing now, and should see why
            }
            throw e;
        }
        if (!now.map(AccountState::number).equals(Optional.ofNullable(begun))) {
            request.getSession().invalidate();
            return false;
        }
        request.setAttribute(NUMBER, now.filter(AccountState::mustChange).isPresent());
        return true;
    }

    /** Whether they can do nothing before choosing a password of their own. */
    boolean mustChange(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(NUMBER));
    }

    /** Whether somebody must change their password first, for one request of the API. */
    boolean mustChange(Person person) {
        return accountStates.of(person.login()).filter(AccountState::mustChange).isPresent();
    }
}
