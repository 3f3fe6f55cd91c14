package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.shared.Outage;

/**
 * Asks from time to time whether who signed in is still to be found, and with which roles (rule 8). Pages that poll
 * ask, too, so a page that nobody touches ends with the account.
 */
@ApplicationScoped
class AccountRecheck {
    static final Duration PAUSE = Duration.ofMinutes(2);
    private static final String ASKED = AccountRecheck.class.getName();

    private Directory directory;
    private Clock clock;

    protected AccountRecheck() {}

    @Inject
    AccountRecheck(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The person as they are now; empty, and the session over, when they may not use the product any more. */
    Optional<Person> now(HttpServletRequest request, Person person) {
        HttpSession session = request.getSession();
        Instant now = clock.instant();
        if (session.getAttribute(ASKED) instanceof Instant asked && now.isBefore(asked.plus(PAUSE))) {
            return Optional.of(person);
        }
        session.setAttribute(ASKED, now); // before the question: others of this session do not ask, too
        Optional<Person> found = asked(person);
        if (found.isEmpty()) {
            session.invalidate();
        } else {
            SignedIn.change(session, found.get());
        }
        return found;
    }

    /** While nobody answers, people who are signed in go on (rule 2). */
    private Optional<Person> asked(Person person) {
        try {
            return directory.find(person.login()).filter(found -> !found.roles().isEmpty());
        } catch (RuntimeException e) {
            if (Outage.in(e).isPresent()) {
                return Optional.of(person);
            }
            throw e;
        }
    }
}
