package org.palabre.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody's plans changed by one action: whoever is concerned must be told once. Fired within the transaction; observe
 * it to write down what must happen. Screens follow {@link ConferenceChanged}.
 *
 * @param dialNumber of the conference or the series
 * @param sequence 0 first, then growing with each change: RFC 5545 §3.8.7.4
 * @param numbers of the conferences that were touched; of a series perhaps many
 */
public record PlanChanged(String dialNumber, String ownerLogin, Action action, int sequence, List<String> numbers) {
    public PlanChanged {
        numbers = List.copyOf(numbers);
    }

    /** What was done. */
    public enum Action {
        RESERVED,
        CHANGED,
        CANCELLED,
        RESTORED,
        /** Changed, and back to what it was before. */
        MOVED_BACK
    }

    /** One for the conference or the series that these are, and one for each where they are several. */
    static Collection<PlanChanged> of(List<Conference> touched, Action action, Instant now) {
        return touched.stream()
                .collect(Collectors.groupingBy(Conference::dialNumber, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOne -> ofOne(ofOne, action, now))
                .toList();
    }

    /** Counts the seconds since the conference was made: two changes within one second say the same. */
    private static PlanChanged ofOne(List<Conference> touched, Action action, Instant now) {
        Conference first = touched.getFirst();
        int sequence = action == Action.RESERVED
                ? 0
                : Math.toIntExact(1 + Duration.between(first.createdAt(), now).toSeconds());
        List<String> numbers = touched.stream().map(c -> c.number().value()).toList();
        return new PlanChanged(first.dialNumber(), first.ownerLogin(), action, sequence, numbers);
    }
}
