package org.palabre.session;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/** What participations add up to. */
final class ParticipationTotals {
    private ParticipationTotals() {}

    /** Distinct people (P27): a number counts once however often it came back; each withheld one counts. */
    static int people(Collection<Participation> all) {
        Stream<String> numbers = all.stream().map(Participation::caller).filter(n -> !n.isEmpty());
        return (int) (numbers.distinct().count()
                + all.stream().filter(p -> p.caller().isEmpty()).count());
    }

    /** Sum over participations of the time in the room, whole seconds each (S37, S69). */
    static long seconds(Collection<Participation> all) {
        return all.stream()
                .mapToLong(p -> p.leftAt()
                        .map(left -> Duration.between(p.joinedAt(), left).toSeconds())
                        .orElse(0L))
                .sum();
    }
}
