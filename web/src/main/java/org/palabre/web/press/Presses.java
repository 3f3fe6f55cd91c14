package org.palabre.web.press;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest presses of one session, and what became of them. */
final class Presses implements Serializable {
    /** Nobody has more under way at once, or tries again what lies farther back. */
    static final int MOST = 100;

    private static final String KEPT = Presses.class.getName();

    sealed interface Press extends Serializable {}

    /** Nothing of it was done: whoever is told so does it, and says how it ended. */
    record First() implements Press {}

    record Running() implements Press {}

    /** @param page it led to, an outcome of Faces; null: it stayed where it was */
    record Done(String page) implements Press {
        Optional<String> leads() {
            return Optional.ofNullable(page);
        }
    }

    private final Map<String, Press> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Press> eldest) {
            return size() > MOST;
        }
    };

    static Presses of(HttpSession session) {
        synchronized (Presses.class) {
            if (session.getAttribute(KEPT) instanceof Presses known) {
                return known;
            }
            var presses = new Presses();
            session.setAttribute(KEPT, presses);
            return presses;
        }
    }

    /** What is known of it; from now on it runs, if it did not. */
    synchronized Press begin(String press) {
        Press known = latest.putIfAbsent(press, new Running());
        return known == null ? new First() : known;
    }

    synchronized void done(String press, Optional<String> page) {
        latest.put(press, new Done(page.orElse(null)));
    }

    synchronized void failed(String press) {
        latest.remove(press);
    }
}
