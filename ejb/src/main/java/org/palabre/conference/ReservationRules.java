package org.palabre.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Label;

/** Checks a wish against the limits of a role; finds all faults at once, each at its field. */
final class ReservationRules {
    static final int NAME_LENGTH = 80;

    private final List<Problem> problems = new ArrayList<>();

    private ReservationRules() {}

    static void check(Reservation wish, Limits limits, Instant createdAt, Instant now) {
        var rules = new ReservationRules();
        rules.terms(wish, limits);
        rules.within("validityDays", wish.validityDays(), 1, limits.validityDays());
        wish.plannedStart().ifPresent(start -> rules.start(start, limits.validityDays(), createdAt, now));
        rules.done();
    }

    /** One of a series: it has a start and no validity. */
    static void checkOfSeries(Reservation wish, Limits limits, Instant now) {
        var rules = new ReservationRules();
        rules.terms(wish, limits);
        if (wish.plannedStart().isEmpty()) {
            rules.wrong("plannedStart", "wrong.missing");
        } else if (past(wish.plannedStart().get(), now)) {
            rules.wrong("plannedStart", "wrong.past");
        }
        rules.done();
    }

    private void terms(Reservation wish, Limits limits) {
        name(wish.name());
        within("durationMinutes", wish.durationMinutes(), 1, limits.durationMinutes());
        within("maxParticipants", wish.maxParticipants(), 2, limits.participants());
        language(wish.language());
        within("endAfterLeaderMinutes", wish.options().endAfterLeaderMinutes(), 0, 60);
    }

    private void done() {
        if (!problems.isEmpty()) {
            throw new DomainException(problems);
        }
    }

    private void name(String name) {
        Label.problem("name", name, NAME_LENGTH).ifPresent(problems::add);
    }

    private void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            wrong(field, "wrong.range", least, most);
        }
    }

    private void language(String language) {
        if (!"fr".equals(language) && !"en".equals(language)) {
            wrong("language", "wrong.choice");
        }
    }

    private void start(Instant start, int mostDays, Instant createdAt, Instant now) {
        if (past(start, now)) {
            wrong("plannedStart", "wrong.past");
        } else if (!start.isBefore(createdAt.plus(Duration.ofDays(mostDays)))) {
            wrong("plannedStart", "wrong.tooFarAhead", mostDays);
        }
    }

    private static boolean past(Instant start, Instant now) {
        return start.isBefore(now.minus(Duration.ofMinutes(1)));
    }

    private void wrong(String field, String key, Object... arguments) {
        problems.add(new Problem(Optional.of(field), key, List.of(arguments)));
    }
}
