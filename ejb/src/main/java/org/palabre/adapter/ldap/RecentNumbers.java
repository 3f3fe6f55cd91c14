package org.palabre.adapter.ldap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.palabre.directory.Person;

/** Who had a number lately: live pages ask for the same callers again and again. Failures are not kept. */
final class RecentNumbers {
    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Answer(Optional<Person> person, Instant until) {}

    private final Clock clock;
    private final Map<String, Answer> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST;
        }
    };

    RecentNumbers(Clock clock) {
        this.clock = clock;
    }

    /** The answer kept, or else the one that the directory gives; it is asked outside the lock. */
    Optional<Person> find(String number, Supplier<Optional<Person>> directory) {
        Instant now = clock.instant();
        Optional<Answer> kept = kept(number);
        if (kept.isPresent() && now.isBefore(kept.get().until())) {
            return kept.get().person();
        }
        Optional<Person> person = directory.get();
        keep(number, new Answer(person, now.plus(KEPT)));
        return person;
    }

    private synchronized Optional<Answer> kept(String number) {
        return Optional.ofNullable(answers.get(number));
    }

    private synchronized void keep(String number, Answer answer) {
        answers.remove(number);
        answers.put(number, answer);
    }
}
