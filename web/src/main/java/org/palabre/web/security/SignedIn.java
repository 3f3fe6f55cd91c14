package org.palabre.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.palabre.directory.Person;

/** The person behind a session, and behind the request at hand. */
final class SignedIn {
    static final Duration LONGEST = Duration.ofHours(8);
    private static final String PERSON = SignedIn.class.getName();

    private SignedIn() {}

    /**
     * Keeps the person in the session, under a new session id: an id known before the sign-in is worth nothing after
     * it. What belongs to somebody else who is still signed in with this browser ends: pages, choices, time.
     */
    static void keep(HttpServletRequest request, Person person) {
        HttpSession before = request.getSession(false);
        if (before != null
                && before.getAttribute(PERSON) instanceof Person other
                && !other.login().equals(person.login())) {
            before.invalidate();
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(PERSON, person);
        remember(request, person);
    }

    /** The person of the session. A session older than {@link #LONGEST} is ended here. */
    static Optional<Person> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof Person person)) {
            return Optional.empty();
        }
        if (session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis()) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(person);
    }

    /** Who they are now, in the same session. */
    static void change(HttpSession session, Person person) {
        session.setAttribute(PERSON, person);
    }

    static void remember(HttpServletRequest request, Person person) {
        request.setAttribute(PERSON, person);
    }

    static Optional<Person> ofRequest(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(PERSON));
    }
}
