package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.palabre.directory.Person;
import org.palabre.shared.Outage;
import org.palabre.userlist.Standing;
import org.palabre.userlist.Standings;

/** How long a session stands: rules 7 and 8. */
@ApplicationScoped
public class Stay {
    private static final String NUMBER = Stay.class.getName();

    private Standings standings;
    private StillThere still;

    protected Stay() {}

    @Inject
    Stay(Standings standings, StillThere still) {
        this.standings = standings;
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
        return standings.of(person.login()).map(Standing::number);
    }

    /** The person of the session, as long as it counts. */
    Optional<Person> of(HttpServletRequest request) {
        return SignedIn.ofSession(request)
                .filter(person -> counts(request, person))
                .flatMap(person -> still.now(request, person));
    }

    private boolean counts(HttpServletRequest request, Person person) {
        Object begun = request.getSession().getAttribute(NUMBER);
        Optional<Standing> now;
        try {
            now = standings.of(person.login());
        } catch (RuntimeException e) {
            if (Outage.ofDatabase(e)) {
                return true; // they can do nothing now, and should see why
            }
            throw e;
        }
        if (!now.map(Standing::number).equals(Optional.ofNullable(begun))) {
            request.getSession().invalidate();
            return false;
        }
        request.setAttribute(NUMBER, now.filter(Standing::mustChange).isPresent());
        return true;
    }

    /** Whether they can do nothing before choosing a password of their own. */
    boolean mustChange(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(NUMBER));
    }

    /** Whether somebody must change their password first, for one request of the API. */
    boolean mustChange(Person person) {
        return standings.of(person.login()).filter(Standing::mustChange).isPresent();
    }
}
