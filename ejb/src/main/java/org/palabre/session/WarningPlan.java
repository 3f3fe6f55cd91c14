package org.palabre.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** When everybody is warned of the end (S79). */
final class WarningPlan {
    /** There is a prompt for each of these, minutes. */
    private static final Set<Integer> SPOKEN = Set.of(1, 2, 3, 5, 10, 15, 20, 30);

    private final List<Integer> minutes;

    WarningPlan(List<Integer> minutes) {
        this.minutes = minutes.stream().sorted(Comparator.reverseOrder()).toList();
    }

    static WarningPlan of(Settings settings) {
        return new WarningPlan(settings.list(Setting.PALABRE_WARNINGS).stream()
                .map(Integer::valueOf)
                .toList());
    }

    /** The next warning after this moment, else the end. */
    Instant nextAfter(Instant now, Instant end) {
        return minutes.stream()
                .map(m -> end.minus(Duration.ofMinutes(m)))
                .filter(now::isBefore)
                .findFirst()
                .orElse(end);
    }

    /** For an end that came near all at once: when no warning lies ahead, one is due now. */
    Instant nextAfterShortening(Instant now, Instant end) {
        Instant next = nextAfter(now, end);
        return next.equals(end) && !minutes.isEmpty() ? now : next;
    }

    /** The warning whose prompt is true enough when so much time is left: a late one says less, never more. */
    static OptionalInt spokenFor(Duration left) {
        long upTo = (left.toSeconds() + 59) / 60;
        return SPOKEN.stream().mapToInt(m -> m).filter(m -> m <= upTo).max();
    }
}
